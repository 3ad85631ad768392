import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Language } from '../../core/i18n/language.js';
import type { PlacedWidget } from '../../core/plugins/contributions.js';
import type { OpenSubjects } from '../../core/plugins/open-subjects.js';
import { WidgetFrame } from './widget-frame.js';

/** Виджеты плагинов в одном месте страницы: каждый — карточка со своим названием. */
@Component({
  selector: 'zv-widget-area',
  imports: [TranslocoDirective, WidgetFrame],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.plain]': 'plain()' },
  template: `
    <ng-container *transloco="let t">
      @for (widget of widgets(); track widget.url) {
        <section [class.zv-card]="!plain()" [attr.aria-label]="widget.title[language()]">
          <header>
            <h2>{{ widget.title[language()] }}</h2>
            @if (named()) {
              <span
                [attr.title]="t('plugins.widget.from', { name: widget.from.title[language()] })"
              >
                {{ widget.from.title[language()] }}
              </span>
            }
          </header>
          <zv-widget-frame [widget]="widget" [open]="open()" />
        </section>
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr));
      align-items: start;
      gap: 16px;
    }
    :host(.plain) {
      grid-template-columns: minmax(0, 1fr);
      align-content: start;
    }
    section {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 10px;
      min-width: 0;
      padding: 14px 18px 16px;
    }
    :host(.plain) section {
      padding: 12px;
    }
    :host(.plain) section + section {
      border-top: 1px solid var(--zv-line);
    }
    header {
      display: flex;
      align-items: baseline;
      justify-content: space-between;
      gap: 10px;
    }
    h2 {
      min-width: 0;
      overflow-wrap: anywhere;
    }
    :host(.plain) h2 {
      font-size: var(--zv-size-3);
    }
    span {
      color: var(--zv-text-faint);
      font-size: var(--zv-size-1);
      overflow-wrap: anywhere;
    }
  `,
})
export class WidgetArea {
  readonly widgets = input.required<readonly PlacedWidget[]>();
  readonly open = input<OpenSubjects>({});
  /** Без карточек: внутри узкой панели. */
  readonly plain = input(false);
  /** Подписывать ли, чей виджет. */
  readonly named = input(true);
  protected readonly language = inject(Language).current;
}
