import type { PageQuery } from '../../api/page.dto.js';
import type { Actor } from '../access/index.js';
import type { TasksQuery } from './tasks.dto.js';

/** Отбор списка либо отмеченные в нём. */
export type TaskConditions = Omit<TasksQuery, keyof PageQuery | 'search'> & {
  readonly ids?: readonly string[];
};

const day = 86_400_000;

/** Условия отбора и их значения; номера параметров продолжают уже занятые. */
export class TaskFilter {
  readonly values: unknown[] = [];
  private readonly conditions: string[] = [];

  constructor(
    query: TaskConditions,
    before: string | undefined,
    private readonly taken: number,
    actor: Actor,
  ) {
    this.addTests(actor, query.tests === true);
    this.add('t.chain_id = $', query.chain);
    this.add('t.session_id = $', query.session);
    this.add('t.contact_id = $', query.contact);
    this.add('t.id = any ($)', query.ids);
    this.add(`t.error ->> 'code' = $`, query.error);
    this.addStatus(query);
    if (query.error !== undefined) this.addStatus({ status: 'failed' });
    this.add('t.id < $', before);
    this.addPeriod(query);
  }

  /** `and …` для вставки после другого условия. */
  get sql(): string {
    return this.conditions.map((condition) => `and ${condition}`).join(' ');
  }

  /** Пробы тест-чата показывают по просьбе и только тому, кто их вёл. */
  private addTests({ userId }: Actor, wanted: boolean): void {
    this.conditions.push(`t.test_chat_id is ${wanted ? 'not ' : ''}null`);
    this.add('t.started_by = $', wanted ? userId : undefined);
  }

  /** Идущие и законченные лежат в разных таблицах: по сроку конца база пропустит ненужную. */
  private addStatus({ status }: TaskConditions): void {
    if (status === undefined) return;
    this.add('t.status = $', status);
    const open = status === 'running' || status === 'waiting';
    this.conditions.push(open ? 't.finished_at is null' : 't.finished_at is not null');
  }

  /**
   * Номер выполнения растёт со временем, поэтому период сужает и номера: список по ним упорядочен, и
   * чтение не проходит всю историю. Запас в сутки — на разницу часов процессов.
   */
  private addPeriod({ from, to }: TaskConditions): void {
    this.add('t.started_at >= $', from);
    this.add('t.started_at < $', to);
    this.add('t.id >= $', from && firstIdOf(from.getTime() - day));
    this.add('t.id < $', to && firstIdOf(to.getTime() + day));
  }

  private add(condition: string, value: unknown): void {
    if (value === undefined) return;
    this.values.push(value);
    this.conditions.push(condition.replace('$', () => `$${this.taken + this.values.length}`));
  }
}

/** Наименьший UUIDv7 мига: первые 48 бит — миллисекунды. */
export function firstIdOf(time: number): string {
  const hex = Math.max(0, Math.min(time, 2 ** 48 - 1))
    .toString(16)
    .padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
