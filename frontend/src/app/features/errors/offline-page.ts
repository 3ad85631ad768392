import { ChangeDetectionStrategy, Component, effect, inject } from '@angular/core';
import { DOCUMENT } from '@angular/common';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { Connection } from '../../core/http/connection.js';
import { StatusPage } from './status-page.js';

/** Сервер не ответил при открытии страницы. Вернётся — страница откроется сама. */
@Component({
  selector: 'zv-offline-page',
  imports: [StatusPage, TranslocoDirective, TuiButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <zv-status-page
      *transloco="let t"
      icon="@tui.wifi-off"
      [title]="t('errors.offline.title')"
      [text]="t('errors.offline.text')"
    >
      <button tuiButton type="button" size="s" (click)="again()">{{ t('common.retry') }}</button>
    </zv-status-page>
  `,
})
export class OfflinePage {
  private readonly location = inject(DOCUMENT).location;
  private readonly connection = inject(Connection);

  constructor() {
    this.connection.reportLost();
    effect(() => {
      if (!this.connection.lost()) this.again();
    });
  }

  protected again(): void {
    this.location.reload();
  }
}
