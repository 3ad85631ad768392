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
      <div class="bar" aria-hidden="true"><i></i><i></i></div>
      <div class="work">
        <div class="panel"><zv-skeleton-rows [count]="9" /></div>
        <div class="canvas" aria-hidden="true"><i></i><i></i><i></i></div>
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-row: 1 / -1;
      grid-template-rows: auto minmax(0, 1fr);
    }
    .bar {
      display: flex;
      align-items: center;
      justify-content: space-between;
      height: 52px;
      padding: 0 16px;
      border-bottom: 1px solid var(--zv-line);
      background: var(--zv-surface);
    }
    .bar i {
      width: 160px;
      height: 14px;
    }
    @media (max-width: 480px) {
      .bar {
        height: 79px;
      }
    }
    .work {
      display: grid;
      grid-template-columns: 272px minmax(0, 1fr);
    }
    .panel {
      overflow: hidden;
      border: 0 solid var(--zv-line);
      border-right-width: 1px;
      background: var(--zv-surface);
    }
    .canvas {
      display: flex;
      align-items: center;
      justify-content: center;
      gap: clamp(16px, 5vw, 64px);
      padding: 0 24px;
      overflow: hidden;
    }
    .canvas i {
      flex: 0 1 240px;
      height: 120px;
      border-radius: 10px;
    }
    i {
      border-radius: 4px;
      background: var(--zv-hover);
    }
    @media (max-width: 720px) {
      .work {
        grid-template: minmax(0, 1fr) min(48dvh, 520px) / minmax(0, 1fr);
      }
      .panel {
        grid-row: 2;
        border: 0;
        border-radius: 16px 16px 0 0;
        box-shadow: var(--zv-shadow-popup);
      }
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
