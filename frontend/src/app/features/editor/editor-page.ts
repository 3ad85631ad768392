import {
  ChangeDetectionStrategy,
  Component,
  effect,
  inject,
  input,
  untracked,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Failure } from '../../shared/failure.js';
import { EditorBar } from './bar/editor-bar.js';
import { Canvas } from './canvas/canvas.js';
import { CanvasGestures } from './canvas/canvas-gestures.js';
import { CanvasScene } from './canvas/canvas-scene-state.js';
import { CanvasView } from './canvas/canvas-view.js';
import { editorIconsProvider } from './canvas/editor-icons.js';
import { Inspector } from './inspector/inspector.js';
import { LeftPanel } from './palette/left-panel.js';
import { AddStep } from './state/add-step.js';
import { ChainEditor } from './state/chain-editor.js';
import { DraftSaver } from './state/draft-saver.js';
import { EditorCommands } from './state/editor-commands.js';
import { EditorView } from './state/editor-view.js';
import { Examination } from './state/examination.js';
import { LiveChain } from './state/live-chain.js';
import { NodeMarks } from './state/node-marks.js';
import { OpenChain } from './state/open-chain.js';

/** Редактор цепочки. Занимает всё окно: место нужно холсту. */
@Component({
  selector: 'zv-editor-page',
  imports: [Canvas, EditorBar, Failure, Inspector, LeftPanel, TranslocoDirective],
  providers: [
    AddStep,
    CanvasGestures,
    CanvasScene,
    CanvasView,
    ChainEditor,
    DraftSaver,
    EditorCommands,
    EditorView,
    Examination,
    LiveChain,
    NodeMarks,
    OpenChain,
    editorIconsProvider,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './editor-page.html',
  styleUrl: './editor-page.scss',
})
export class EditorPage {
  private readonly saver = inject(DraftSaver);
  private readonly editor = inject(ChainEditor);
  protected readonly chain = inject(OpenChain);
  protected readonly view = inject(EditorView);

  /** Из адреса `/chains/:id/edit`. */
  readonly id = input.required<string>();
  /** `?node=` — узел, который нужно показать сразу. */
  readonly node = input<string>();

  constructor() {
    inject(LiveChain);
    inject(Examination);
    effect(() => {
      this.id();
      void untracked(() => this.open());
    });
  }

  /** Уходя со страницы, дожидаются сохранения последней правки. */
  leave(): Promise<void> {
    return this.saver.save();
  }

  protected async open(): Promise<void> {
    await this.chain.open(this.id());
    this.saver.accept();
    const node = this.node();
    if (node !== undefined && this.editor.document().nodes[node]) this.view.goTo(node);
  }
}
