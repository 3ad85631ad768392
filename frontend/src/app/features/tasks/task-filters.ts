import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import { Language } from '../../core/i18n/language.js';
import { type Choice, ChoiceRow } from '../../shared/choice-row.js';
import { Pick, type PickOption } from '../../shared/pick.js';
import { SearchBox } from '../../shared/search-box.js';
import { TaskChoices } from './task-choices.js';
import { periods, type TaskFilter, type TaskFilterKey, taskStatuses } from './task-filter.js';

export type FilterChange = Partial<Record<TaskFilterKey, string | undefined>>;

const shownStatuses = ['', ...taskStatuses] as const;

/** Отбор над выполнениями: слова, состояние, цепочка, аккаунт, срок. */
@Component({
  selector: 'zv-task-filters',
  imports: [ChoiceRow, Pick, SearchBox, TranslocoDirective, TuiIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './task-filters.html',
  styleUrl: './task-filters.scss',
})
export class TaskFilters {
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(Language);
  protected readonly choices = inject(TaskChoices);

  readonly filter = input.required<TaskFilter>();
  /** Имя выбранного собеседника, если оно уже известно из строк. */
  readonly contactName = input('');
  readonly chosen = output<FilterChange>();

  protected readonly status = computed(() => this.filter().status ?? '');
  protected readonly statuses = computed(() =>
    shownStatuses.map((value): Choice<(typeof shownStatuses)[number]> => ({
      value,
      text: this.text(value ? `tasks.status.${value}` : 'tasks.status.any'),
    })),
  );
  // На телефоне шесть кнопок в ряд не встают: там то же самое — списком.
  protected readonly statusOptions = computed((): readonly PickOption[] =>
    this.statuses().slice(1),
  );
  protected readonly periods = computed(() =>
    periods.map((value): PickOption => ({ value, text: this.text(`tasks.period.${value}`) })),
  );

  private text(key: string): string {
    return this.transloco.translate(key, {}, this.language.current());
  }
}
