import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { DocumentedField } from './documented-fields.js';

/** Таблица настроек: название, вид, что значит. */
@Component({
  selector: 'zv-setting-table',
  imports: [TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <table *transloco="let t" [attr.aria-label]="caption()">
      <thead>
        <tr>
          <th scope="col">{{ t('plugins.docs.setting') }}</th>
          <th scope="col">{{ t('plugins.docs.type') }}</th>
          <th scope="col">{{ t('plugins.docs.about') }}</th>
        </tr>
      </thead>
      <tbody>
        @for (field of fields(); track field.name) {
          <tr>
            <th scope="row">
              {{ field.label }}
              <code>{{ field.name }}</code>
            </th>
            <td>
              {{ t('plugins.docs.kind.' + field.kind)
              }}{{ field.required ? ', ' + t('plugins.docs.required') : '' }}
            </td>
            <td>
              {{ field.hint }}
              @if (field.choices) {
                <p>{{ t('plugins.docs.choices', { choices: field.choices }) }}</p>
              }
              @if (field.fallback) {
                <p>
                  {{ t('plugins.docs.fallback') }} <code>{{ field.fallback }}</code>
                </p>
              }
            </td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styleUrl: './docs-table.scss',
})
export class SettingTable {
  readonly caption = input.required<string>();
  readonly fields = input.required<readonly DocumentedField[]>();
}
