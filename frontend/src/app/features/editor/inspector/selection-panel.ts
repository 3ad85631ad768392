import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { PluralPipe } from '#app/core/i18n/plural.pipe.js';
import { setDisabled } from '../graph/node-edits.js';
import { removeParts } from '../graph/remove-parts.js';
import { emptySelection } from '../graph/selection.js';
import { ChainEditor } from '../state/chain-editor.js';
import { EditorView } from '../state/editor-view.js';

/** Выделено несколько частей: сколько их и что можно сделать со всеми сразу. */
@Component({
  selector: 'zv-selection-panel',
  imports: [PluralPipe, TranslocoDirective, TuiButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './selection-panel.html',
  styleUrl: './panel.scss',
})
export class SelectionPanel {
  private readonly editor = inject(ChainEditor);
  protected readonly readOnly = inject(EditorView).frozen;

  protected readonly counts = computed(() => {
    const { nodes, edges, notes, frames } = this.editor.selection();
    return [
      { kind: 'nodes', count: nodes.size },
      { kind: 'edges', count: edges.size },
      { kind: 'notes', count: notes.size },
      { kind: 'frames', count: frames.size },
    ].filter(({ count }) => count > 0);
  });
  protected readonly hasNodes = computed(() => this.editor.selection().nodes.size > 0);

  protected enable(on: boolean): void {
    this.editor.edit(
      { key: on ? 'inspector.edits.enable' : 'inspector.edits.disable' },
      (document) => setDisabled(document, this.editor.selection().nodes, !on),
    );
  }

  protected remove(): void {
    const selection = this.editor.selection();
    this.editor.edit(
      { key: 'inspector.edits.removeSelected' },
      (document) => removeParts(document, selection),
      { select: emptySelection },
    );
  }
}
