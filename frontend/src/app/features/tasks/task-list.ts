import { inject, Injectable } from '@angular/core';
import { Api } from '../../api/api.js';
import { getTasks } from '../../api/functions.js';
import type { TaskSummaryDto } from '../../api/models.js';
import { PagedList, type PageOf, type PageQuery } from '../../core/http/paged-list.js';
import type { LiveFact } from '../../core/live/live-fact.js';
import { withFresh } from './fresh-rows.js';
import { queryOf, type TaskFilter } from './task-filter.js';

/** Выполнения на экране: отбор, подгрузка, живая верхушка. */
@Injectable()
export class TaskList extends PagedList<TaskSummaryDto, TaskFilter> {
  private readonly api = inject(Api);

  /** Состояние известных строк меняется сразу; как назван новый узел, скажет перечтение. */
  note(facts: readonly LiveFact[]): void {
    const moved = new Map(
      facts.flatMap((fact) =>
        fact.name === 'task.changed' ? [[fact.data.taskId, fact.data] as const] : [],
      ),
    );
    this.rows.update((rows) =>
      rows.map((row) => {
        const fact = moved.get(row.id);
        return fact ? { ...row, status: fact.status } : row;
      }),
    );
  }

  protected read(filter: TaskFilter, page: PageQuery): Promise<PageOf<TaskSummaryDto>> {
    return this.api.invoke(getTasks, { ...queryOf(filter, Date.now()), ...page });
  }

  protected override freshen(page: PageOf<TaskSummaryDto>): void {
    const rows = withFresh(this.rows(), page);
    // Подгруженное ниже осталось: откуда читать дальше, знает оно.
    if (rows.length === page.items.length) this.replace(rows, page.next);
    else this.replace(rows);
  }
}
