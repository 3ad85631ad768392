import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TuiIcon } from '@taiga-ui/core/components/icon';

/** Страница, на которой делать нечего: почему и куда дальше. */
@Component({
  selector: 'zv-status-page',
  imports: [TuiIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <tui-icon [icon]="icon()" />
    <h1>{{ title() }}</h1>
    <p>{{ text() }}</p>
    <div class="actions"><ng-content /></div>
  `,
  styles: `
    :host {
      display: grid;
      align-content: center;
      justify-items: center;
      gap: 10px;
      min-height: min(100dvh, 640px);
      padding: 32px 20px;
      text-align: center;
    }
    tui-icon {
      margin-bottom: 6px;
      color: var(--zv-text-faint);
      font-size: 40px;
    }
    p {
      max-width: 48ch;
      color: var(--zv-text-muted);
      text-wrap: pretty;
    }
    .actions {
      margin-top: 10px;
    }
  `,
})
export class StatusPage {
  readonly icon = input.required<string>();
  readonly title = input.required<string>();
  readonly text = input.required<string>();
}
