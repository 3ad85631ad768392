import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import { CanvasGestures } from '../canvas/canvas-gestures.js';
import { CanvasScene } from '../canvas/canvas-scene-state.js';
import { nodeIcon } from '../canvas/editor-icons.js';
import type { NodeCard } from '../graph/canvas-scene.js';
import { outlineOf } from '../graph/walk.js';
import { ChainEditor } from '../state/chain-editor.js';
import { EditorCommands } from '../state/editor-commands.js';
import { EditorView } from '../state/editor-view.js';
import { NodeMarks } from '../state/node-marks.js';

/** Та же цепочка списком: для чтения с экрана, телефона и быстрых правок. */
@Component({
  selector: 'zv-outline',
  imports: [TranslocoDirective, TuiIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './outline.html',
  styleUrl: './outline.scss',
})
export class Outline {
  private readonly scene = inject(CanvasScene).scene;
  private readonly gestures = inject(CanvasGestures);
  private readonly commands = inject(EditorCommands);
  protected readonly editor = inject(ChainEditor);
  protected readonly view = inject(EditorView);
  protected readonly marks = inject(NodeMarks).nodes;
  protected readonly rows = computed(() => outlineOf(this.scene()));
  protected readonly iconOf = nodeIcon;

  protected act(node: NodeCard, command: string): void {
    this.editor.selectNode(node.id);
    this.commands.run(command);
  }

  protected addAfter(node: NodeCard): void {
    this.view.goTo(node.id);
    this.commands.run('add-node');
  }

  protected go(node: NodeCard): void {
    this.gestures.pending.set(undefined);
    this.view.goTo(node.id);
  }
}
