import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { DurationPipe } from '#app/core/i18n/duration.pipe.js';
import {
  durationParts,
  durationSeconds,
  durationText,
  type DurationUnit,
  durationUnits,
  isUnit,
} from '../../graph/duration-parts.js';
import { type FormField, textOf } from '../../graph/form-field.js';
import { SettingWriter } from '../setting-writer.js';

/** Длительность: число и единица. Составную (`1h 30m`) показывает мелкой единицей и словами рядом. */
@Component({
  selector: 'zv-duration-control',
  imports: [DurationPipe, TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ng-container *transloco="let t">
      <input
        #amount
        class="zv-input amount"
        type="number"
        min="0"
        step="any"
        inputmode="decimal"
        [id]="name()"
        [attr.aria-describedby]="name() + '-note'"
        [attr.aria-invalid]="writer.problemsOf(field()).length > 0 || null"
        [readOnly]="writer.readOnly()"
        [value]="parts()?.amount ?? ''"
        (input)="write(amount.valueAsNumber, unit.value)"
      />
      <select
        #unit
        class="zv-input"
        [attr.aria-label]="t('inspector.unit')"
        [disabled]="writer.readOnly()"
        (change)="write(amount.valueAsNumber, unit.value)"
      >
        @for (each of units; track each) {
          <option [value]="each" [selected]="each === shownUnit()">
            {{ t('inspector.units.' + each) }}
          </option>
        }
      </select>
      @if (compound()) {
        <span class="zv-muted zv-small">= {{ milliseconds() | duration }}</span>
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: 6px;
    }
    .amount {
      width: 84px;
    }
    select {
      width: 110px;
    }
  `,
})
export class DurationControl {
  protected readonly writer = inject(SettingWriter);

  readonly field = input.required<FormField>();
  readonly name = input.required<string>();

  protected readonly units = durationUnits;
  protected readonly parts = computed(() => durationParts(textOf(this.field())));
  protected readonly shownUnit = computed((): DurationUnit => this.parts()?.unit ?? 'm');
  protected readonly compound = computed(() => {
    const parts = this.parts();
    return parts !== undefined && durationText(parts).includes(' ');
  });
  protected readonly milliseconds = computed(() => {
    const parts = this.parts();
    return parts ? durationSeconds(parts) * 1000 : 0;
  });

  protected write(amount: number, unit: string): void {
    const sound = Number.isFinite(amount) && amount >= 0 && isUnit(unit);
    this.writer.write(this.field(), sound ? durationText({ amount, unit }) : undefined);
  }
}
