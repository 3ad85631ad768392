import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { OverviewHourDto } from '../../api/models.js';
import { Language } from '../../core/i18n/language.js';
import { hourText } from './hour-text.js';

/** Диаграмма словами: для тех, кто её не видит. */
@Component({
  selector: 'zv-hours-table',
  imports: [TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <table *transloco="let t">
      <caption>
        {{
          t('overview.hours.title')
        }}
      </caption>
      <thead>
        <tr>
          <th scope="col">{{ t('overview.hours.hour') }}</th>
          <th scope="col">{{ t('overview.hours.started') }}</th>
          <th scope="col">{{ t('overview.hours.done') }}</th>
          <th scope="col">{{ t('overview.hours.failed') }}</th>
        </tr>
      </thead>
      <tbody>
        @for (hour of hours(); track hour.at) {
          <tr>
            <th scope="row">{{ text(hour.at) }}</th>
            <td>{{ hour.started }}</td>
            <td>{{ hour.done }}</td>
            <td>{{ hour.failed }}</td>
          </tr>
        }
      </tbody>
    </table>
  `,
})
export class HoursTable {
  private readonly language = inject(Language).current;
  readonly hours = input.required<readonly OverviewHourDto[]>();

  protected text(at: string): string {
    return hourText(at, this.language());
  }
}
