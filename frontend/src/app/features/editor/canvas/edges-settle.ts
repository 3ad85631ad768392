import { Directive, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import type { IRoundedRect } from '@foblex/2d';
import {
  FComponentsStore,
  type FConnectionBase,
  FDraggableDirective,
  RenderConnectionRequest,
} from '@foblex/flow';
import { FMediator } from '@foblex/mediator';
import { framePrefix } from './canvas-gestures.js';

/**
 * Брошенный узел тут же получает свои связи нарисованными начисто. Иначе холст помнит их прежними, и отмена в тот
 * же миг ничего не перерисует: связи останутся там, куда узел тащили.
 */
@Directive({ selector: '[zvEdgesSettle]' })
export class EdgesSettle {
  private readonly store = inject(FComponentsStore);
  private readonly canvas = inject(FMediator);

  constructor() {
    inject(FDraggableDirective)
      .fMoveNodes.pipe(takeUntilDestroyed())
      .subscribe(({ nodes }) => this.draw(nodes.map(({ id }) => id)));
  }

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
