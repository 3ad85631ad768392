import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { Language, type LanguageCode } from '#app/core/i18n/language.js';
import { hasWords, startsFirst } from '../graph/fold-text.js';
import { type EditorCommand, EditorCommands } from '../state/editor-commands.js';
import { Chooser, type Choice } from '#app/shared/chooser.js';
import { ConnectFrom } from './connect-from.js';
import { FindNode } from './find-node.js';
import { HelpSheet } from './help-sheet.js';
import { Overlays } from './overlays.js';

/** Окна поверх редактора. Содержимое приходит, только когда окно открыли. */
@Component({
  selector: 'zv-editor-overlays',
  imports: [Chooser, ConnectFrom, FindNode, HelpSheet, TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ng-container *transloco="let t">
      @switch (overlays.open()) {
        @case ('commands') {
          <zv-chooser
            [caption]="t('commands.title')"
            [choices]="found()"
            [(query)]="query"
            (chosen)="run($event)"
            (closed)="close('commands')"
          />
        }
        @case ('search') {
          <zv-find-node (closed)="close('search')" />
        }
        @case ('connect') {
          <zv-connect-from (closed)="close('connect')" />
        }
        @case ('help') {
          <zv-help-sheet (closed)="close('help')" />
        }
      }
    </ng-container>
  `,
})
export class EditorOverlays {
  private readonly commands = inject(EditorCommands);
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(Language);
  protected readonly overlays = inject(Overlays);
  protected readonly query = signal('');
  protected readonly found = computed((): readonly Choice[] => {
    const language = this.language.current();
    const found = this.commands
      .all()
      .filter(({ id, enabled }) => id !== 'commands' && (enabled?.() ?? true))
      .map((command) => ({
        id: command.id,
        title: this.titleOf(command, language),
        keys: command.keys?.[0],
      }))
      .filter(({ title }) => hasWords(title, this.query()));
    return startsFirst(found, this.query());
  });

  private titleOf({ title, said }: EditorCommand, language: LanguageCode): string {
    return said?.[language] ?? this.transloco.translate(title, {}, language);
  }

  protected run(id: string): void {
    this.close('commands');
    this.commands.run(id);
  }

  /** Окно могло уже смениться другим: палитра команд открывает поиск. */
  protected close(which: string): void {
    this.query.set('');
    if (this.overlays.open() === which) this.overlays.close();
  }
}
