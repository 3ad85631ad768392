import { Injectable, linkedSignal, type Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { concat, map, of, Subject, switchMap, timer } from 'rxjs';
import { contains, widened } from '../graph/culling.js';
import type { Box } from '../graph/geometry.js';

/** Доля окна, которую рисуют за его краями. */
const margin = 0.35;
/** Столько покоя после шага увеличения значит, что рука остановилась. */
const restMs = 150;

/** Часть холста, карточки которой стоят на странице. */
@Injectable()
export class DrawnPart {
  private readonly zooms = new Subject<void>();

  /** Холст увеличивают прямо сейчас: новые карточки ждут, пока рука остановится, — их заменяют контуры. */
  readonly zooming = toSignal(
    this.zooms.pipe(switchMap(() => concat(of(true), timer(restMs).pipe(map(() => false))))),
    { initialValue: false },
  );

  zoomed(): void {
    this.zooms.next();
  }

  /**
   * Какая часть стоит, когда видна `shown`. Запас вокруг окна меняется рывками: при каждом пикселе сдвига список
   * карточек не пересобирается.
   */
  of(shown: Signal<Box>): Signal<Box> {
    return linkedSignal<{ box: Box; zooming: boolean }, Box>({
      source: () => ({ box: shown(), zooming: this.zooming() }),
      computation: ({ box, zooming }, previous) => {
        const kept = previous?.value;
        if (!kept) return widened(box, margin);
        const fits = contains(kept, box) && kept.width < box.width * (3 + 2 * margin);
        return zooming || fits ? kept : widened(box, margin);
      },
    });
  }
}
