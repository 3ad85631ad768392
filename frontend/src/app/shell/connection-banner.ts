import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import { Connection } from '../core/http/connection.js';

/** Полоса «нет связи»: видна, пока сервер не отвечает, исчезает сама. */
@Component({
  selector: 'zv-connection-banner',
  imports: [TranslocoDirective, TuiIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div role="status" *transloco="let t">
      @if (connection.lost()) {
        <p><tui-icon icon="@tui.wifi-off" /> {{ t('errors.offline.banner') }}</p>
      }
    </div>
  `,
  styles: `
    :host {
      position: sticky;
      top: 0;
      z-index: 4;
      display: block;
    }
    p {
      display: flex;
      align-items: center;
      justify-content: center;
      gap: 8px;
      padding: 8px 16px;
      background: var(--zv-warn-soft);
      color: var(--zv-warn);
      font-weight: 500;
    }
    tui-icon {
      font-size: 18px;
    }
  `,
})
export class ConnectionBanner {
  protected readonly connection = inject(Connection);
}
