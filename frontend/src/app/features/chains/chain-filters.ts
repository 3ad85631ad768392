import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { TuiInput } from '@taiga-ui/core/components/input';
import { Language } from '../../core/i18n/language.js';
import { type Choice, ChoiceRow } from '../../shared/choice-row.js';
import type { ChainFilter } from './chain-types.js';

const states = ['', 'draft', 'published', 'archived'] as const;
type StateChoice = (typeof states)[number];

/** Поиск, состояние и метки над списком цепочек. */
@Component({
  selector: 'zv-chain-filters',
  imports: [ChoiceRow, TranslocoDirective, TuiInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './chain-filters.html',
  styleUrl: './chain-filters.scss',
})
export class ChainFilters {
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(Language);

  readonly filter = input.required<ChainFilter>();
  readonly tags = input<readonly string[]>([]);
  readonly searched = output<string>();
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
  // Выбранная метка видна, даже если отбор не оставил цепочек с ней.
  protected readonly shownTags = computed(() => {
    const { tag } = this.filter();
    return tag && !this.tags().includes(tag) ? [tag, ...this.tags()] : this.tags();
  });
}
