import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import type { NodeId } from '@zveno/contracts/chain-document.js';
import { Language } from '#app/core/i18n/language.js';
import { disconnect, setEdgeLabel } from '../graph/edge-edits.js';
import { type EdgeKey, edgeEnds } from '../graph/edge-key.js';
import { emptySelection } from '../graph/selection.js';
import { ChainEditor } from '../state/chain-editor.js';
import { EditorView } from '../state/editor-view.js';
import { Examination } from '../state/examination.js';
import { NodeTypes } from '../state/node-types.js';

/** Выделенная связь: откуда, куда, подпись. */
@Component({
  selector: 'zv-edge-panel',
  imports: [TranslocoDirective, TuiButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './edge-panel.html',
  styleUrl: './panel.scss',
})
export class EdgePanel {
  private readonly view = inject(EditorView);
  private readonly examination = inject(Examination);
  private readonly types = inject(NodeTypes);
  private readonly language = inject(Language);
  private readonly editor = inject(ChainEditor);

  readonly key = input.required<EdgeKey>();

  protected readonly readOnly = this.view.frozen;
  protected readonly ends = computed(() => {
    const { source, output } = edgeEnds(this.key());
    const document = this.view.document();
    const target = document.nodes[source]?.next[output] ?? '';
    const port = this.examination.outputsOf(document, source).find(({ id }) => id === output);
    return {
      source: this.called(source),
      output: port?.title[this.language.current()] ?? output,
      target: this.called(target),
    };
  });
  protected readonly label = computed(() => this.view.document().layout.labels[this.key()] ?? '');

  protected write(text: string): void {
    this.editor.edit(
      { key: 'inspector.edits.edgeLabel' },
      (document) => setEdgeLabel(document, this.key(), text),
      { merge: `${this.key()}:label` },
    );
  }

  protected remove(): void {
    this.editor.edit(
      { key: 'inspector.edits.disconnect' },
      (document) => disconnect(document, [this.key()]),
      { select: emptySelection },
    );
  }

  private called(id: NodeId): string {
    const node = this.view.document().nodes[id];
    return node?.title ?? this.types.get(node?.type ?? '')?.title[this.language.current()] ?? id;
  }
}
