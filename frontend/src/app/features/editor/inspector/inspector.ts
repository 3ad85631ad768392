import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import { focusNode } from '../commands/focus-node.js';
import { emptySelection, isEmpty } from '../graph/selection.js';
import { ChainEditor } from '../state/chain-editor.js';
import { EditorView } from '../state/editor-view.js';
import { ChainPanel } from './chain-panel.js';
import { EdgePanel } from './edge-panel.js';
import { NodePanel } from './node-panel.js';
import { SelectionPanel } from './selection-panel.js';
import { KnownVariables } from './variables/known-variables.js';
import { TemplatePreview } from './variables/template-preview.js';

/** Правая панель: настройки выделенного, а когда не выделено ничего — самой цепочки. */
@Component({
  selector: 'zv-inspector',
  imports: [ChainPanel, EdgePanel, NodePanel, SelectionPanel, TranslocoDirective, TuiIcon],
  providers: [KnownVariables, TemplatePreview],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './inspector.html',
  styleUrl: './inspector.scss',
  // Ушли из поля — правка кончилась: следующая отменяется отдельно.
  host: {
    '(focusout)': 'editor.seal()',
    '(keydown.escape)': 'backToCanvas($event)',
    '[class.idle]': 'idle()',
  },
})
export class Inspector {
  private readonly view = inject(EditorView);
  protected readonly editor = inject(ChainEditor);

  protected readonly node = computed(() => {
    const id = this.editor.selectedNode();
    return this.view.right() === 'chain' || id === undefined || !this.view.document().nodes[id]
      ? undefined
      : id;
  });
  protected readonly edge = computed(() => {
    const { nodes, edges, notes, frames } = this.editor.selection();
    const alone = edges.size === 1 && nodes.size + notes.size + frames.size === 0;
    return alone ? [...edges][0] : undefined;
  });
  protected readonly shown = computed((): 'node' | 'edge' | 'many' | 'chain' => {
    if (this.view.right() === 'chain') return 'chain';
    if (this.node() !== undefined) return 'node';
    if (this.edge() !== undefined) return 'edge';
    return isEmpty(this.editor.selection()) ? 'chain' : 'many';
  });

  /** Открывать нечего: на телефоне панель уступает место холсту. */
  protected readonly idle = computed(
    () => this.shown() === 'chain' && this.view.right() !== 'chain',
  );

  /** Esc возвращает клавиатуру к узлу, из которого пришли по E. */
  protected backToCanvas(event: Event): void {
    const node = this.editor.selectedNode();
    if (event.defaultPrevented || node === undefined) return;
    event.preventDefault();
    focusNode(node);
  }

  protected close(): void {
    this.view.right.set('inspector');
    this.editor.select(emptySelection);
  }
}
