import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { StatusPage } from './status-page.js';

@Component({
  selector: 'zv-missing-page',
  imports: [RouterLink, StatusPage, TranslocoDirective, TuiButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <zv-status-page
      *transloco="let t"
      icon="@tui.search"
      [title]="t('errors.missing.title')"
      [text]="t('errors.missing.text')"
    >
      <a tuiButton size="s" routerLink="/">{{ t('errors.home') }}</a>
    </zv-status-page>
  `,
})
export class MissingPage {}
