import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { Language } from '../core/i18n/language.js';
import { Contributions } from '../core/plugins/contributions.js';
import { pluginKeys } from '../core/plugins/plugin-keys.js';
import { RunPluginCommand } from '../core/plugins/run-plugin-command.js';
import { hasWords, startsFirst } from '../features/editor/graph/fold-text.js';
import { type Choice, Chooser } from '../shared/chooser.js';
import type { NavigationItem } from './navigation.js';

interface Action extends Choice {
  run(): void;
}

const nothingTaken: ReadonlySet<string> = new Set();

/** Палитра команд вне редактора: перейти в раздел или исполнить команду плагина. */
@Component({
  selector: 'zv-command-palette',
  imports: [Chooser, TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <zv-chooser
      *transloco="let t"
      [caption]="t('commands.title')"
      [choices]="found()"
      [(query)]="query"
      (chosen)="run($event)"
      (closed)="closed.emit()"
    />
  `,
})
export class CommandPalette {
  private readonly contributions = inject(Contributions);
  private readonly runs = inject(RunPluginCommand);
  private readonly router = inject(Router);
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(Language).current;

  readonly sections = input.required<readonly NavigationItem[]>();
  readonly closed = output();

  protected readonly query = signal('');
  protected readonly found = computed(() => {
    const all = [...this.ofPlugins(), ...this.places()];
    const fits = ({ title, hint = '' }: Action) => hasWords(`${title} ${hint}`, this.query());
    return startsFirst(all.filter(fits), this.query());
  });
  private readonly ofPlugins = computed((): readonly Action[] => {
    const language = this.language();
    return this.contributions.items().flatMap((from) =>
      from.commands.map((command) => ({
        id: `${from.plugin}.${command.name}`,
        title: command.title[language],
        hint: from.title[language],
        icon: '@tui.puzzle',
        keys: pluginKeys(command.keys, nothingTaken),
        run: () => void this.runs.run(from, command),
      })),
    );
  });
  private readonly places = computed((): readonly Action[] => {
    const language = this.language();
    return this.sections().map(({ path, text, icon }) => ({
      id: path,
      title: this.transloco.translate(text, {}, language),
      icon,
      run: () => void this.router.navigateByUrl(path),
    }));
  });

  protected run(id: string): void {
    this.found()
      .find((action) => action.id === id)
      ?.run();
  }
}
