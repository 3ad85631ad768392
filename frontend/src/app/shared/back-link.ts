import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TuiIcon } from '@taiga-ui/core/components/icon';

/** Ссылка на страницу уровнем выше. */
@Component({
  selector: 'zv-back-link',
  imports: [RouterLink, TuiIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: ` <a [routerLink]="to()"><tui-icon icon="@tui.chevron-left" />{{ text() }}</a> `,
  styles: `
    :host {
      display: block;
    }
    a {
      display: inline-flex;
      align-items: center;
      gap: 4px;
      min-height: 24px;
      color: var(--zv-text-muted);
      font-size: var(--zv-size-2);
      text-decoration: none;
      overflow-wrap: anywhere;
    }
    a:hover {
      color: var(--zv-text);
    }
    tui-icon {
      flex-shrink: 0;
      font-size: 15px;
    }
  `,
})
export class BackLink {
  readonly to = input.required<string | readonly unknown[]>();
  readonly text = input.required<string>();
}
