import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import { Language } from '#app/core/i18n/language.js';
import { ChainStateBadge } from '../../chains/chain-state-badge.js';
import type { EditLabel } from '../graph/history.js';
import { ChainEditor } from '../state/chain-editor.js';
import { OpenChain } from '../state/open-chain.js';
import { PeopleHere } from '../presence/people-here.js';
import { BarActions } from './bar-actions.js';
import { ChainName } from './chain-name.js';
import { SaveState } from './save-state.js';

/** Верх редактора: что открыто, сохранено ли и что можно отменить. */
@Component({
  selector: 'zv-editor-bar',
  imports: [
    BarActions,
    ChainName,
    ChainStateBadge,
    PeopleHere,
    RouterLink,
    SaveState,
    TranslocoDirective,
    TuiButton,
    TuiIcon,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './editor-bar.html',
  styleUrl: './editor-bar.scss',
})
export class EditorBar {
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(Language);
  protected readonly editor = inject(ChainEditor);
  protected readonly chain = inject(OpenChain);
  protected readonly undoTitle = computed(() =>
    this.said('editor.undoStep', this.editor.undoable()),
  );
  protected readonly redoTitle = computed(() =>
    this.said('editor.redoStep', this.editor.redoable()),
  );

  private said(key: string, label: EditLabel | undefined): string | null {
    if (!label) return null;
    const language = this.language.current();
    const step: string = this.transloco.translate(label.key, label.params ?? {}, language);
    return this.transloco.translate(key, { step }, language);
  }
}
