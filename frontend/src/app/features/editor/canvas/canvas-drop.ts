import { Directive, inject, signal } from '@angular/core';
import type { EdgeKey } from '../graph/edge-key.js';
import { nearestEdge } from '../graph/nearest-edge.js';
import { AddStep } from '../state/add-step.js';
import { EditorView } from '../state/editor-view.js';
import { NodeTypes } from '../state/node-types.js';
import { CanvasView } from './canvas-view.js';

/** Вид данных, которые палитра кладёт в перетаскивание. */
export const dragKind = 'application/x-zveno-node';

const reach = 24;

/** Приём узла из палитры: на пустое место — поставить, на связь — вставить в неё. */
@Directive({
  selector: '[zvCanvasDrop]',
  exportAs: 'zvCanvasDrop',
  host: {
    '(dragover)': 'aim($event)',
    '(dragleave)': 'aimed.set(undefined)',
    '(drop)': 'take($event)',
  },
})
export class CanvasDrop {
  private readonly adding = inject(AddStep);
  private readonly canvas = inject(CanvasView);
  private readonly types = inject(NodeTypes);
  private readonly view = inject(EditorView);

  /** Связь, на которую узел встанет, если отпустить сейчас. */
  readonly aimed = signal<EdgeKey | undefined>(undefined);

  protected aim(event: DragEvent): void {
    if (this.view.frozen() || !event.dataTransfer?.types.includes(dragKind)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    const point = this.canvas.pointAt({ x: event.clientX, y: event.clientY });
    const { edges } = this.canvas.visible();
    this.aimed.set(nearestEdge(edges, point, reach / this.canvas.viewport().scale));
  }

  protected take(event: DragEvent): void {
    const entry = this.types.get(event.dataTransfer?.getData(dragKind) ?? '');
    const edge = this.aimed();
    this.aimed.set(undefined);
    if (!entry || this.view.frozen()) return;
    event.preventDefault();
    const { x, y } = this.canvas.pointAt({ x: event.clientX, y: event.clientY });
    this.adding.run(entry, { at: { x: x - 120, y: y - 22 }, ...(edge && { edge }) });
  }
}
