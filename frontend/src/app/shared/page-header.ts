import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** Верх страницы: название, пояснение, действия справа. */
@Component({
  selector: 'zv-page-header',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="words">
      <h1>{{ title() }}</h1>
      @if (lead()) {
        <p>{{ lead() }}</p>
      }
    </div>
    <div class="actions"><ng-content /></div>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: flex-start;
      justify-content: space-between;
      gap: 12px 24px;
    }
    .words {
      display: grid;
      gap: 4px;
      min-width: 0;
    }
    p {
      max-width: 64ch;
      color: var(--zv-text-muted);
      text-wrap: pretty;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    .actions:empty {
      display: none;
    }
  `,
})
export class PageHeader {
  readonly title = input.required<string>();
  readonly lead = input('');
}
