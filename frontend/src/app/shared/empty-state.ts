import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TuiIcon } from '@taiga-ui/core/components/icon';

/** Пусто: что здесь появится и что сделать сейчас. */
@Component({
  selector: 'zv-empty-state',
  imports: [TuiIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="sign"><tui-icon [icon]="icon()" /></span>
    <h3>{{ title() }}</h3>
    <p>{{ text() }}</p>
    <div class="actions"><ng-content /></div>
  `,
  styles: `
    :host {
      display: grid;
      justify-items: center;
      gap: 6px;
      padding: 36px 20px;
      text-align: center;
    }
    .sign {
      display: grid;
      place-items: center;
      width: 44px;
      height: 44px;
      margin-bottom: 6px;
      border-radius: var(--zv-radius-l);
      background: var(--zv-sunken);
      color: var(--zv-text-muted);
    }
    tui-icon {
      font-size: 22px;
    }
    p {
      max-width: 46ch;
      color: var(--zv-text-muted);
      text-wrap: pretty;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      justify-content: center;
      gap: 8px;
      margin-top: 10px;
    }
    .actions:empty {
      display: none;
    }
  `,
})
export class EmptyState {
  readonly icon = input.required<string>();
  readonly title = input.required<string>();
  readonly text = input.required<string>();
}
