import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { Problem } from '#app/core/http/problem.js';
import { BackLink } from '#app/shared/back-link.js';
import { Failure } from '#app/shared/failure.js';
import { SkeletonRows } from '#app/shared/skeleton-rows.js';

/** Редактор, пока цепочки ещё нет: её очертания или почему она не открылась. */
@Component({
  selector: 'zv-opening',
  imports: [BackLink, Failure, SkeletonRows, TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (problem(); as problem) {
      <main class="refused" *transloco="let t">
        <zv-back-link to="/chains" [text]="t('chains.title')" />
        <div class="zv-card"><zv-failure [problem]="problem" (retried)="retried.emit()" /></div>
      </main>
    } @else {
      <div class="bar"></div>
      <div class="palette"><zv-skeleton-rows [count]="9" /></div>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-row: 1 / -1;
      grid-template-rows: auto minmax(0, 1fr);
    }
    .bar {
      height: 52px;
      border-bottom: 1px solid var(--zv-line);
      background: var(--zv-surface);
    }
    .palette {
      width: 272px;
      max-width: 100%;
      overflow: hidden;
      border-right: 1px solid var(--zv-line);
      background: var(--zv-surface);
    }
    .refused {
      display: grid;
      align-content: start;
      gap: 12px;
      width: 100%;
      max-width: 620px;
      margin: 0 auto;
      padding: 12vh 14px 32px;
    }
  `,
})
export class Opening {
  readonly problem = input<Problem>();
  readonly retried = output();
}
