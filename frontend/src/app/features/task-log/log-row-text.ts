import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { StepLog } from '@zveno/contracts/step-log.js';

const longestPreview = 160;

/** Шаг одной строкой: узел, выход словами, начало данных или ошибка. */
@Component({
  selector: 'zv-log-row-text',
  imports: [TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ng-container *transloco="let t">
      <i aria-hidden="true"></i>
      <span class="node">{{ node() }}</span>
      @if (output()) {
        <span class="out">→ {{ output() }}</span>
      }
      @if (step().waits) {
        <span class="out">{{ t('tasks.log.waits') }}</span>
      }
      @if (step().error; as error) {
        <span class="rest">{{ error.message }}</span>
      } @else if (preview()) {
        <span class="rest data">{{ preview() }}</span>
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: flex;
      flex: 1;
      align-items: center;
      gap: 10px;
      min-width: 0;
    }
    i {
      flex-shrink: 0;
      width: 6px;
      height: 6px;
      border-radius: 50%;
      background: var(--zv-line-strong);
    }
    .node,
    .out,
    .rest {
      overflow: hidden;
      text-overflow: ellipsis;
    }
    .node {
      flex: 0 1 auto;
    }
    .out {
      flex: 0 1 auto;
      color: var(--zv-text-muted);
    }
    .rest {
      flex: 1 1 0;
      min-width: 40px;
    }
    .data {
      color: var(--zv-text-faint);
      font: var(--zv-size-1) / 1.4 var(--zv-mono);
    }
    @media (max-width: 720px) {
      .data {
        display: none;
      }
    }
  `,
})
export class LogRowText {
  readonly step = input.required<StepLog>();
  readonly node = input.required<string>();
  readonly output = input('');

  protected readonly preview = computed(() => {
    const { data } = this.step();
    return data === undefined ? '' : JSON.stringify(data).slice(0, longestPreview);
  });
}
