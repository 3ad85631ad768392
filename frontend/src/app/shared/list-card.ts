import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import type { PagedList } from '../core/http/paged-list.js';
import { Failure } from './failure.js';
import { SkeletonRows } from './skeleton-rows.js';

type ShownList = Pick<
  PagedList<unknown, unknown>,
  'hasMore' | 'items' | 'loading' | 'more' | 'problem' | 'reload'
>;

/**
 * Карточка списка и её состояния: читается, отказ, пусто, строки с подгрузкой. Пустых — два: `nothing` — ничего не
 * нашлось по отбору, `empty` — ещё ничего нет.
 */
@Component({
  selector: 'zv-list-card',
  imports: [Failure, SkeletonRows, TranslocoDirective, TuiButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'zv-card' },
  template: `
    <ng-container *transloco="let t">
      @switch (state()) {
        @case ('refused') {
          @if (list().problem(); as problem) {
            <zv-failure [problem]="problem" (retried)="list().reload()" />
          }
        }
        @case ('reading') {
          <zv-skeleton-rows [count]="6" />
        }
        @case ('nothing') {
          <ng-content select="[nothing]" />
        }
        @case ('empty') {
          <ng-content select="[empty]" />
        }
        @case ('rows') {
          <div [class.stale]="list().loading()"><ng-content /></div>
          @if (list().hasMore()) {
            <button
              tuiButton
              type="button"
              size="s"
              appearance="flat-grayscale"
              class="more"
              [disabled]="list().loading()"
              (click)="list().more()"
            >
              {{ t('common.more') }}
            </button>
          }
        }
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: block;
      overflow: hidden;
    }
    .stale {
      opacity: 0.6;
    }
    .more {
      width: 100%;
      border-top: 1px solid var(--zv-line);
      border-radius: 0;
    }
  `,
})
export class ListCard {
  readonly list = input.required<ShownList>();
  readonly filtered = input.required<boolean>();

  protected readonly state = computed(() => {
    const list = this.list();
    if (list.problem()) return 'refused';
    if (list.items().length > 0) return 'rows';
    if (list.loading()) return 'reading';
    return this.filtered() ? 'nothing' : 'empty';
  });
}
