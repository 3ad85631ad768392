import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import { PluralPipe } from '#app/core/i18n/plural.pipe.js';
import { Publishing } from '../publish/publishing.js';
import { EditorView } from '../state/editor-view.js';
import { Examination } from '../state/examination.js';
import { ChainEditor } from '../state/chain-editor.js';
import { ChainCommands } from './chain-commands.js';
import { EditorMenu } from './editor-menu.js';

/** Правая часть верха: замечания, испытание, версии и публикация. */
@Component({
  selector: 'zv-bar-actions',
  imports: [EditorMenu, PluralPipe, TranslocoDirective, TuiButton, TuiIcon],
  providers: [ChainCommands],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './bar-actions.html',
  styleUrl: './bar-actions.scss',
})
export class BarActions {
  private readonly problems = inject(Examination).problems;
  protected readonly editor = inject(ChainEditor);
  protected readonly view = inject(EditorView);
  protected readonly publishing = inject(Publishing);

  constructor() {
    inject(ChainCommands);
  }

  protected readonly errors = computed(
    () => this.problems().filter(({ severity }) => severity === 'error').length,
  );
  protected readonly warnings = computed(() => this.problems().length - this.errors());
  protected readonly worst = computed(() => {
    if (this.errors() > 0) return 'error';
    return this.warnings() > 0 ? 'warning' : 'none';
  });
}
