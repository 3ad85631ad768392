import { ChangeDetectionStrategy, Component, input, computed } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { map, NEVER, startWith, switchMap, takeWhile, timer } from 'rxjs';
import type { Problem } from '../core/http/problem.js';
import { Note } from './note.js';

const leftOf = (seconds: number) =>
  timer(0, 1000).pipe(
    map((passed) => seconds - passed),
    takeWhile((left) => left >= 0),
  );

/** Отказ сервера целиком: текст и, если он временный, обратный отсчёт до следующей попытки. */
@Component({
  selector: 'zv-problem-note',
  imports: [Note, TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div role="alert" *transloco="let t">
      @if (problem(); as problem) {
        <zv-note tone="bad">
          <p>{{ problem.detail ?? t('problems.' + problem.code) }}</p>
          @if (left() > 0) {
            <p class="wait" aria-hidden="true">{{ t('problems.wait', { time: clock() }) }}</p>
          } @else if (problem.retryAfter) {
            <p class="wait">{{ t('problems.again') }}</p>
          }
        </zv-note>
      }
    </div>
  `,
  styles: `
    /* Пока отказа нет, место объявления есть, а высоты и отступа в форме оно не занимает. */
    :host:not(:has(zv-note)) {
      position: absolute;
    }
    .wait {
      margin-top: 2px;
      color: var(--zv-text-muted);
    }
  `,
})
export class ProblemNote {
  readonly problem = input<Problem>();

  readonly left = toSignal(
    toObservable(this.problem).pipe(
      switchMap((problem) => (problem?.retryAfter ? leftOf(problem.retryAfter) : NEVER)),
      startWith(0),
    ),
    { initialValue: 0 },
  );
  protected readonly clock = computed(() => {
    const minutes = Math.floor(this.left() / 60);
    return `${minutes}:${String(this.left() % 60).padStart(2, '0')}`;
  });
}
