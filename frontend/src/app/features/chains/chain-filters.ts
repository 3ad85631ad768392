import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { Language } from '../../core/i18n/language.js';
import { type Choice, ChoiceRow } from '../../shared/choice-row.js';
import { SearchBox } from '../../shared/search-box.js';
import { TagRow } from '../../shared/tag-row.js';
import type { ChainSummaryDto } from '../../api/models.js';
import type { ChainFilter } from './chain-types.js';

const states = ['', 'draft', 'published', 'archived'] as const;
type StateChoice = (typeof states)[number];

/** Поиск, состояние и метки над списком цепочек. */
@Component({
  selector: 'zv-chain-filters',
  imports: [ChoiceRow, SearchBox, TagRow, TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './chain-filters.html',
  styleUrl: './chain-filters.scss',
})
export class ChainFilters {
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(Language);

  readonly filter = input.required<ChainFilter>();
  readonly chains = input<readonly ChainSummaryDto[]>([]);
  readonly chosen = output<Partial<Record<keyof ChainFilter, string | undefined>>>();

  protected readonly state = computed((): StateChoice => this.filter().state ?? '');
  protected readonly states = computed(() =>
    states.map((value): Choice<StateChoice> => ({
      value,
      text: this.transloco.translate(
        `chains.show.${value || 'working'}`,
        {},
        this.language.current(),
      ),
    })),
  );
}
