import { inject, Injectable } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { CanvasGestures } from '../canvas/canvas-gestures.js';
import { CanvasView } from '../canvas/canvas-view.js';
import { roomy } from '../graph/frame-edits.js';
import { boundsOf, grid, snapped } from '../graph/geometry.js';
import { putFrame, putNote } from '../graph/layout-edits.js';
import { newName } from '../graph/new-name.js';
import { selectionOf } from '../graph/selection.js';
import { AddStep } from '../state/add-step.js';
import { ChainEditor } from '../state/chain-editor.js';
import type { EditorCommand } from '../state/editor-commands.js';

/** Команды, добавляющие на холст: узел, связь, заметку, рамку, подпись связи. */
@Injectable()
export class InsertCommands {
  private readonly editor = inject(ChainEditor);
  private readonly canvas = inject(CanvasView);
  private readonly gestures = inject(CanvasGestures);
  private readonly adding = inject(AddStep);
  private readonly transloco = inject(TranslocoService);

  all(): readonly EditorCommand[] {
    const open = (): boolean => !this.editor.readOnly();
    return [
      { ...named('add-node', ['N']), enabled: open, run: () => this.addNode() },
      {
        ...named('label', ['L']),
        enabled: () => open() && this.editor.selection().edges.size === 1,
        run: () => this.labelEdge(),
      },
      {
        ...named('insert-on-edge'),
        enabled: () => open() && this.editor.selection().edges.size === 1,
        run: () => this.insertOnEdge(),
      },
      { ...named('note', ['Shift+N']), enabled: open, run: () => this.addNote() },
      { ...named('frame', ['Shift+F']), enabled: open, run: () => this.addFrame() },
    ];
  }

  private addNode(): void {
    const selected = this.editor.selectedNode();
    const output = selected === undefined ? undefined : this.adding.freeOutput(selected);
    const card = selected === undefined ? undefined : this.canvas.cardOf(selected);
    const { width, height } = this.canvas.size();
    const middle = { x: width / 2 - 140, y: height / 3 };
    const right = card && { x: card.x + card.width + 2 * grid, y: card.y };
    this.gestures.pending.set({
      screen: right ? this.canvas.onScreen(right) : middle,
      ...(selected !== undefined && output !== undefined && { from: { source: selected, output } }),
    });
  }

  private labelEdge(): void {
    const [edge] = this.editor.selection().edges;
    this.gestures.labelling.set(edge);
  }

  private insertOnEdge(): void {
    const [edge] = this.editor.selection().edges;
    const middle = edge && this.canvas.middleOf(edge);
    if (middle) this.gestures.chooseOnEdge(edge, middle);
  }

  private addNote(): void {
    const at = snapped(this.canvas.pointer() ?? this.canvas.centre());
    const id = this.freeName('notes', 'note');
    this.editor.edit(
      { key: 'editor.edits.note' },
      (document) => putNote(document, id, { ...at, width: 240, height: 120, text: '' }),
      { select: selectionOf({ notes: [id] }) },
    );
  }

  /** Рамка вокруг выделенных узлов, а без них — посреди окна. */
  private addFrame(): void {
    const chosen = [...this.editor.selection().nodes].flatMap((id) => this.canvas.cardOf(id) ?? []);
    const around = boundsOf(chosen);
    const box = around
      ? roomy(around)
      : { ...snapped(this.canvas.centre()), width: 480, height: 320 };
    const title: string = this.transloco.translate('canvas.newFrame');
    const id = this.freeName('frames', 'frame');
    this.editor.edit(
      { key: 'editor.edits.frame' },
      (document) => putFrame(document, id, { ...box, title }),
      { select: selectionOf({ frames: [id] }) },
    );
  }

  private freeName(part: 'notes' | 'frames', base: string): string {
    const taken = this.editor.document().layout[part];
    return newName(base, (name) => taken[name] !== undefined);
  }
}

function named(
  id: string,
  keys: readonly string[] = [],
): Pick<EditorCommand, 'id' | 'title' | 'group' | 'keys'> {
  return { id, title: `commands.${id}`, group: 'insert', keys };
}
