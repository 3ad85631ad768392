import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import { currentOf, type FormField } from '../../graph/form-field.js';
import { SettingWriter } from '../setting-writer.js';

/** Одно или несколько времён суток. */
@Component({
  selector: 'zv-clocks-control',
  imports: [TranslocoDirective, TuiIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'group', '[attr.aria-labelledby]': "name() + '-label'" },
  template: `
    <ng-container *transloco="let t">
      @for (clock of clocks(); track $index) {
        <span>
          <input
            #box
            class="zv-input"
            type="time"
            [attr.aria-label]="t('inspector.clock', { number: $index + 1 })"
            [readOnly]="writer.readOnly()"
            [value]="clock"
            (change)="change($index, box.value)"
          />
          @if (clocks().length > 1 && !writer.readOnly()) {
            <button
              type="button"
              class="zv-icon-button"
              [attr.aria-label]="t('inspector.removeWord', { word: clock })"
              (click)="change($index, '')"
            >
              <tui-icon icon="@tui.x" />
            </button>
          }
        </span>
      }
      @if (!writer.readOnly()) {
        <button type="button" class="zv-quiet" (click)="add()">
          <tui-icon icon="@tui.plus" />
          {{ t('inspector.addClock') }}
        </button>
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
    }
    span {
      display: inline-flex;
      align-items: center;
    }
    input {
      width: 112px;
    }
  `,
})
export class ClocksControl {
  protected readonly writer = inject(SettingWriter);

  readonly field = input.required<FormField>();
  readonly name = input.required<string>();

  protected readonly clocks = computed((): readonly string[] => {
    const current = currentOf(this.field());
    return Array.isArray(current) ? current.map(String) : [];
  });

  protected change(index: number, clock: string): void {
    const clocks = this.clocks();
    const next = clock === '' ? clocks.toSpliced(index, 1) : clocks.with(index, clock);
    if (next.length > 0) this.writer.write(this.field(), next);
  }

  protected add(): void {
    const [hours = '9'] = (this.clocks().at(-1) ?? '09:00').split(':');
    const next = String((Number(hours) + 1) % 24).padStart(2, '0');
    this.writer.write(this.field(), [...this.clocks(), `${next}:00`]);
  }
}
