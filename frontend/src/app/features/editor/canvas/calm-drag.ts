import { Directive, inject, Injectable } from '@angular/core';
import {
  EmitSelectionChangeEventRequest,
  EmitStartDragSequenceEventRequest,
  FComponentsStore,
  FDraggableDataContext,
  FDragStartedEvent,
  FNodeDirective,
  UpdateItemAndChildrenLayers,
  UpdateItemAndChildrenLayersRequest,
} from '@foblex/flow';
import { FMediator, type IExecution } from '@foblex/mediator';

/**
 * Foblex поднимает взятый узел, переставляя на странице все остальные. Здесь выделенный узел поднимает его стиль,
 * а порядок обхода клавишей Tab не меняется. Рамки и связи поднимаются как прежде.
 */
@Injectable()
class SteadyLayers extends UpdateItemAndChildrenLayers {
  override handle(request: UpdateItemAndChildrenLayersRequest): void {
    if (!(request.item instanceof FNodeDirective)) super.handle(request);
  }
}

/**
 * Начало протяжки без класса `f-dragging` на холсте: по нему браузер пересчитывает стили всего, что на холсте стоит,
 * в начале протяжки и в конце.
 */
@Injectable()
class StartDrag implements IExecution<EmitStartDragSequenceEventRequest, void> {
  private readonly canvas = inject(FMediator);
  private readonly store = inject(FComponentsStore);
  private readonly drag = inject(FDraggableDataContext);

  handle(): void {
    const event = this.drag.draggableItems[0]?.getEvent();
    if (!event) return;
    this.canvas.execute(new EmitSelectionChangeEventRequest());
    this.store.fDraggable?.fDragStarted.emit(new FDragStartedEvent(event.kind, event.data));
  }
}

/** Взяться за узел и отпустить его стоит одинаково, сколько бы карточек ни стояло рядом. */
@Directive({ selector: '[zvCalmDrag]', providers: [SteadyLayers, StartDrag] })
export class CalmDrag {
  constructor() {
    FMediator.registerPipeline(UpdateItemAndChildrenLayersRequest, SteadyLayers, false);
    FMediator.registerPipeline(EmitStartDragSequenceEventRequest, StartDrag, false);
  }
}
