import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { PluginRouteDto } from '../../api/models.js';
import { Language } from '../../core/i18n/language.js';

/** Адреса HTTP плагина: метод, путь, кому отвечает. */
@Component({
  selector: 'zv-route-docs',
  imports: [TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ng-container *transloco="let t">
      <header>
        <h2>{{ t('plugins.docs.routes') }}</h2>
        <a href="/api/docs" target="_blank" rel="noopener">{{ t('plugins.docs.swagger') }}</a>
      </header>
      <table [attr.aria-label]="t('plugins.docs.routes')" class="wide">
        <thead>
          <tr>
            <th scope="col">{{ t('plugins.docs.path') }}</th>
            <th scope="col">{{ t('plugins.docs.about') }}</th>
            <th scope="col">{{ t('plugins.docs.who') }}</th>
          </tr>
        </thead>
        <tbody>
          @for (route of routes(); track route.name) {
            <tr>
              <td>
                <code>{{ route.method }} {{ route.address }}</code>
              </td>
              <td>
                {{ route.title[language()] }}
                @if (route.description; as description) {
                  <p>{{ description[language()] }}</p>
                }
              </td>
              <td [class.open]="route.access === 'everyone'">
                {{ t('plugins.docs.access.' + route.access) }}
              </td>
            </tr>
          }
        </tbody>
      </table>
    </ng-container>
  `,
  styleUrl: './docs-table.scss',
  styles: `
    header {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      justify-content: space-between;
      gap: 8px;
      margin-bottom: 8px;
      font-size: var(--zv-size-2);
    }
    .open {
      color: var(--zv-warn);
    }
  `,
})
export class RouteDocs {
  readonly routes = input.required<readonly PluginRouteDto[]>();
  protected readonly language = inject(Language).current;
}
