import { computed, inject, Injectable, linkedSignal } from '@angular/core';
import { Language } from '#app/core/i18n/language.js';
import { type Scene, sceneOf } from '../graph/canvas-scene.js';
import { keptScene } from '../graph/kept-scene.js';
import { labelSpots } from '../graph/label-spot.js';
import { EditorView } from '../state/editor-view.js';
import { Examination } from '../state/examination.js';
import { NodeTypes } from '../state/node-types.js';

/** Показанный документ, разложенный на карточки и связи: его читают холст, список, поиск и команды. */
@Injectable()
export class CanvasScene {
  private readonly view = inject(EditorView);
  private readonly examination = inject(Examination);
  private readonly types = inject(NodeTypes);
  private readonly language = inject(Language);

  /** Что не изменилось, остаётся прежним предметом: правка одного узла не рисует заново остальные. */
  readonly scene = linkedSignal<Scene, Scene>({
    source: () => this.laid(),
    computation: (next, previous) => keptScene(previous?.value, next),
  }).asReadonly();

  /** Где стоят подписи связей. */
  readonly labels = computed(() => labelSpots(this.scene()));

  private laid(): Scene {
    const document = this.view.document();
    return sceneOf(document, {
      language: this.language.current(),
      typeOf: (type) => this.types.get(type),
      outputsOf: (id) => this.examination.outputsOf(document, id),
    });
  }
}
