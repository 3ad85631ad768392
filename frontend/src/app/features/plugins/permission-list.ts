import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import { isSerious, type PermissionLine, type PermissionName } from './permission-lines.js';
import { pluginIconsProvider } from './plugin-icons.js';

export const permissionIcons: Readonly<Record<PermissionName, string>> = {
  telegram: '@tui.send',
  messages: '@tui.eye',
  contacts: '@tui.users',
  openRoutes: '@tui.lock-open',
  network: '@tui.globe',
  networkFrom: '@tui.globe',
  storage: '@tui.database',
  slots: '@tui.app-window',
};

/** Просьбы плагина словами: что он сможет и что от этого бывает. */
@Component({
  selector: 'zv-permission-list',
  imports: [TranslocoDirective, TuiIcon],
  // В окне, которое Taiga рисует у корня, значков страницы не видно.
  providers: [pluginIconsProvider],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul *transloco="let t">
      @for (line of lines(); track line.name) {
        <li [class.serious]="isSerious(line)">
          <tui-icon [icon]="icons[line.name]" />
          <div>
            <b>{{ t('plugins.permission.' + line.name + '.title') }}</b>
            @if (line.details.length > 0) {
              <p class="details">
                @for (detail of line.details; track detail) {
                  <span>{{ line.name === 'slots' ? t('plugins.slot.' + detail) : detail }}</span>
                }
              </p>
            }
            <p>{{ t('plugins.permission.' + line.name + '.text') }}</p>
          </div>
        </li>
      }
    </ul>
  `,
  styleUrl: './permission-list.scss',
})
export class PermissionList {
  readonly lines = input.required<readonly PermissionLine[]>();
  protected readonly icons = permissionIcons;
  protected readonly isSerious = isSerious;
}
