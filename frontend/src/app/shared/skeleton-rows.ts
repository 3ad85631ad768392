import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';

/** Очертания списка, пока он грузится. */
@Component({
  selector: 'zv-skeleton-rows',
  imports: [TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="zv-hidden" role="status" *transloco="let t">{{ t('common.loading') }}</p>
    @for (row of rows(); track row) {
      <div class="row" aria-hidden="true"><i class="wide"></i><i></i></div>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .row {
      display: flex;
      align-items: center;
      justify-content: space-between;
      height: 56px;
      padding: 0 16px;
    }
    .row + .row {
      border-top: 1px solid var(--zv-line);
    }
    i {
      width: 15%;
      height: 12px;
      border-radius: 4px;
      background: var(--zv-hover);
      animation: breathe 1.4s ease-in-out infinite alternate;
    }
    .wide {
      width: 38%;
    }
    @keyframes breathe {
      to {
        opacity: 0.6;
      }
    }
  `,
})
export class SkeletonRows {
  readonly count = input(3);
  protected readonly rows = computed(() => Array.from({ length: this.count() }, (_, row) => row));
}
