import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PluralPipe } from '../../core/i18n/plural.pipe.js';
import { Language } from '../../core/i18n/language.js';

export interface Totals {
  readonly inside: number;
  readonly started: number;
  readonly done: number;
  readonly failed: number;
}

const day = { period: 'day' } as const;

/** Главные числа; каждое ведёт к своим выполнениям. */
@Component({
  selector: 'zv-totals-row',
  imports: [PluralPipe, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul>
      @for (tile of tiles(); track tile.key) {
        <li class="zv-card" [class.bad]="tile.key === 'failed' && tile.count > 0">
          <a routerLink="/tasks" [queryParams]="tile.query">
            <b>{{ tile.text }}</b>
            <span>{{ tile.count | plural: 'overview.totals.' + tile.key }}</span>
          </a>
        </li>
      }
    </ul>
  `,
  styleUrl: './totals-row.scss',
})
export class TotalsRow {
  private readonly language = inject(Language).current;

  readonly totals = input.required<Totals>();
  protected readonly tiles = computed(() => {
    const { inside, started, done, failed } = this.totals();
    return [
      { key: 'inside', count: inside, query: { status: 'waiting' } },
      { key: 'started', count: started, query: day },
      { key: 'done', count: done, query: { ...day, status: 'done' } },
      { key: 'failed', count: failed, query: { ...day, status: 'failed' } },
    ].map((tile) => ({ ...tile, text: tile.count.toLocaleString(this.language()) }));
  });
}
