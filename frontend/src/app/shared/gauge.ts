import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';

/** Израсходовано из разрешённого: полоска и числа. */
@Component({
  selector: 'zv-gauge',
  imports: [TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.close]': 'share() >= 0.8', '[class.full]': 'share() >= 1' },
  template: `
    <ng-container *transloco="let t">
      <p>
        {{ label() }}
        <b>{{ t('common.of', { used: used(), limit: limit() }) }}</b>
      </p>
      <div aria-hidden="true"><i [style.width.%]="share() * 100"></i></div>
    </ng-container>
  `,
  styles: `
    :host {
      display: grid;
      align-content: end;
      gap: 4px;
      min-width: 0;
    }
    p {
      display: flex;
      justify-content: space-between;
      gap: 8px;
      color: var(--zv-text-muted);
      font-size: var(--zv-size-1);
    }
    b {
      color: var(--zv-text);
      font-weight: 500;
      white-space: nowrap;
    }
    div {
      overflow: hidden;
      height: 4px;
      border-radius: 2px;
      background: var(--zv-sunken);
    }
    i {
      display: block;
      height: 100%;
      border-radius: 2px;
      background: var(--zv-accent);
    }
    :host(.close) i {
      background: var(--zv-warn);
    }
    :host(.full) i {
      background: var(--zv-bad);
    }
  `,
})
export class Gauge {
  readonly label = input.required<string>();
  readonly used = input.required<number>();
  readonly limit = input.required<number>();
  protected readonly share = computed(() =>
    this.limit() > 0 ? Math.min(1, this.used() / this.limit()) : 1,
  );
}
