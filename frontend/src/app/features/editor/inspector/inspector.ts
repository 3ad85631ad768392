import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import { CanvasMenuState } from '../canvas/canvas-menu-state.js';
import { focusNode } from '../commands/focus-node.js';
import { emptySelection, isEmpty } from '../graph/selection.js';
import { ChainEditor } from '../state/chain-editor.js';
import { EditorView } from '../state/editor-view.js';
import { ChainPanel } from './chain-panel.js';
import { EdgePanel } from './edge-panel.js';
import { FramePanel } from './frame-panel.js';
import { NodePanel } from './node-panel.js';
import { NotePanel } from './note-panel.js';
import { SelectionPanel } from './selection-panel.js';
import { KnownVariables } from './variables/known-variables.js';
import { TemplatePreview } from './variables/template-preview.js';

/** Правая панель: настройки выделенного или самой цепочки. */
@Component({
  selector: 'zv-inspector',
  imports: [
    ChainPanel,
    EdgePanel,
    FramePanel,
    NodePanel,
    NotePanel,
    SelectionPanel,
    TranslocoDirective,
    TuiIcon,
  ],
  providers: [KnownVariables, TemplatePreview],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './inspector.html',
  styleUrl: './inspector.scss',
  // Ушли из поля — правка кончилась: следующая отменяется отдельно.
  host: {
    '(focusout)': 'editor.seal()',
    '(keydown.escape)': 'backToCanvas($event)',
    '[class.under]': 'menu() !== undefined',
    '[class.low]': "shown() !== 'node' && shown() !== 'chain'",
  },
})
export class Inspector {
  private readonly view = inject(EditorView);
  protected readonly editor = inject(ChainEditor);
  protected readonly menu = inject(CanvasMenuState).opened;

  protected readonly node = computed(() => {
    const id = this.editor.selectedNode();
    return this.view.right() === 'chain' || id === undefined || !this.view.document().nodes[id]
      ? undefined
      : id;
  });
  /** Выделенное, если это одна часть холста. */
  private readonly alone = computed(() => {
    const { nodes, edges, notes, frames } = this.editor.selection();
    const one = nodes.size + edges.size + notes.size + frames.size === 1;
    return one
      ? { edge: [...edges][0], note: [...notes][0], frame: [...frames][0] }
      : { edge: undefined, note: undefined, frame: undefined };
  });
  protected readonly edge = computed(() => this.alone().edge);
  protected readonly note = computed(() => this.alone().note);
  protected readonly frame = computed(() => this.alone().frame);
  protected readonly shown = computed((): 'node' | 'edge' | 'note' | 'frame' | 'many' | 'chain' => {
    if (this.view.right() === 'chain') return 'chain';
    if (this.node() !== undefined) return 'node';
    if (this.edge() !== undefined) return 'edge';
    if (this.note() !== undefined) return 'note';
    if (this.frame() !== undefined) return 'frame';
    return isEmpty(this.editor.selection()) ? 'chain' : 'many';
  });

  /** Esc возвращает клавиатуру к узлу, из которого пришли по E; настройки цепочки закрывает. */
  protected backToCanvas(event: Event): void {
    if (event.defaultPrevented) return;
    const node = this.node();
    if (node === undefined && this.shown() !== 'chain') return;
    event.preventDefault();
    if (node === undefined) this.close();
    else focusNode(node);
  }

  /** Закрытая панель оставляет клавиатуру на узле, чьи настройки показывала. */
  protected close(): void {
    const node = this.node();
    this.view.right.set('inspector');
    this.editor.select(emptySelection);
    if (node !== undefined) focusNode(node);
  }
}
