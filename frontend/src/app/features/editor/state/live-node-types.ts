import { inject, Injectable } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { catchError, EMPTY, switchMap } from 'rxjs';
import { Live } from '#app/core/live/live.js';
import { NodeTypes } from './node-types.js';

/** Плагин положили, изменили или убрали — палитра, формы и проверка узнают об этом сразу. */
@Injectable()
export class LiveNodeTypes {
  constructor() {
    const types = inject(NodeTypes);
    inject(Live)
      .follow(['plugins'])
      .pipe(
        // Не прочиталось — узнаем со следующей вестью или когда вернётся связь.
        switchMap(() => types.read().pipe(catchError(() => EMPTY))),
        takeUntilDestroyed(),
      )
      .subscribe();
  }
}
