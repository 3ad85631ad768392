import { ApplicationRef, Directive, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import type { IRoundedRect } from '@foblex/2d';
import {
  FComponentsStore,
  type FConnectionBase,
  FDraggableDirective,
  type FMoveNodesEvent,
  RenderConnectionRequest,
} from '@foblex/flow';
import { FMediator } from '@foblex/mediator';
import { CanvasGestures, framePrefix } from './canvas-gestures.js';

/**
 * Брошенное ложится на место сразу, до перерисовки: Foblex его там уже держит, и правка, отменённая в тот же миг,
 * иначе ничего бы для холста не изменила — ни связей, ни самого узла вернуть было бы некому.
 */
@Directive({ selector: '[zvDroppedParts]' })
export class DroppedParts {
  private readonly store = inject(FComponentsStore);
  private readonly canvas = inject(FMediator);
  private readonly gestures = inject(CanvasGestures);
  private readonly page = inject(ApplicationRef);

  constructor() {
    inject(FDraggableDirective)
      .fMoveNodes.pipe(takeUntilDestroyed())
      .subscribe((event) => this.put(event));
  }

  private put(event: FMoveNodesEvent): void {
    this.draw(event.nodes.map(({ id }) => id));
    this.gestures.move(event);
    this.page.tick();
  }

  /** Рисует начисто связи брошенных узлов. */
  private draw(moved: readonly string[]): void {
    // С рамкой едет и её содержимое.
    const everything = moved.some((id) => id.startsWith(framePrefix));
    const measured = new Map<string, IRoundedRect>();
    for (const edge of this.store.connections.getAll())
      if (everything || moved.some((id) => touches(edge, id)))
        this.canvas.execute(new RenderConnectionRequest(edge, measured));
  }
}

function touches(edge: FConnectionBase, node: string): boolean {
  return edge.targetId() === node || edge.sourceId().startsWith(`${node}.`);
}
