import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import type { NavigationItem } from './navigation.js';

@Component({
  selector: 'zv-navigation-list',
  imports: [RouterLink, RouterLinkActive, TranslocoDirective, TuiIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.narrow]': 'narrow()' },
  template: `
    <ul *transloco="let t">
      @for (item of items(); track item.path) {
        <li>
          <a
            [routerLink]="item.path"
            routerLinkActive="active"
            ariaCurrentWhenActive="page"
            [routerLinkActiveOptions]="{ exact: item.exact }"
            [attr.title]="narrow() ? t(item.text) : null"
          >
            <tui-icon [icon]="item.icon" />
            <span class="text">{{ t(item.text) }}</span>
          </a>
        </li>
      }
    </ul>
  `,
  styleUrl: './navigation-list.scss',
})
export class NavigationList {
  readonly narrow = input(false);
  readonly items = input.required<readonly NavigationItem[]>();
}
