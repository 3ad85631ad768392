import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type FormField, textOf } from '../../graph/form-field.js';
import { SettingWriter } from '../setting-writer.js';

/** Часовой пояс из тех, что знает браузер; поиск — вводом части имени. */
@Component({
  selector: 'zv-time-zone-control',
  imports: [TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ng-container *transloco="let t">
      <input
        #box
        class="zv-input"
        autocomplete="off"
        spellcheck="false"
        maxlength="64"
        [id]="name()"
        [attr.list]="name() + '-list'"
        [attr.aria-describedby]="name() + '-note'"
        [attr.aria-invalid]="writer.problemsOf(field()).length > 0 || null"
        [readOnly]="writer.readOnly()"
        [value]="text()"
        (change)="writer.write(field(), box.value.trim() || undefined)"
      />
      <datalist [id]="name() + '-list'">
        @for (zone of zones; track zone) {
          <option [value]="zone"></option>
        }
      </datalist>
      @if (clock(); as clock) {
        <p class="zv-muted zv-small">{{ t('inspector.clockThere', { clock }) }}</p>
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: grid;
      gap: 5px;
    }
  `,
})
export class TimeZoneControl {
  protected readonly writer = inject(SettingWriter);

  readonly field = input.required<FormField>();
  readonly name = input.required<string>();

  protected readonly zones = Intl.supportedValuesOf('timeZone');
  protected readonly text = computed(() => textOf(this.field()));
  protected readonly clock = computed(() => {
    const timeZone = this.text();
    if (!this.zones.includes(timeZone)) return undefined;
    return new Date().toLocaleTimeString('ru', { timeZone, hour: '2-digit', minute: '2-digit' });
  });
}
