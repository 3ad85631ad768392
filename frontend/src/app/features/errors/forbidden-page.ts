import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { StatusPage } from './status-page.js';

@Component({
  selector: 'zv-forbidden-page',
  imports: [RouterLink, StatusPage, TranslocoDirective, TuiButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <zv-status-page
      *transloco="let t"
      icon="@tui.key-round"
      [title]="t('errors.forbidden.title')"
      [text]="t('errors.forbidden.text')"
    >
      <a tuiButton size="s" routerLink="/">{{ t('errors.home') }}</a>
    </zv-status-page>
  `,
})
export class ForbiddenPage {}
