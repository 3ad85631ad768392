import type { GetTasks$Params } from '../../api/functions.js';
import type { TaskSummaryDto } from '../../api/models.js';

export type TaskStatus = TaskSummaryDto['status'];

export const taskStatuses = ['running', 'waiting', 'done', 'failed', 'cancelled'] as const;
export const periods = ['hour', 'day', 'week', 'month'] as const;
export type Period = (typeof periods)[number];

/** Отбор выполнений. Срок относительный: присланная ссылка «за сутки» и завтра покажет сутки. */
export interface TaskFilter {
  readonly chain?: string;
  readonly session?: string;
  readonly contact?: string;
  readonly status?: TaskStatus;
  readonly error?: string;
  readonly period?: Period;
  readonly search?: string;
}

export type TaskFilterKey = keyof TaskFilter;
export type TaskAddress = Readonly<Partial<Record<TaskFilterKey, string>>>;

const hour = 3_600_000;
const lasts: Readonly<Record<Period, number>> = {
  hour,
  day: 24 * hour,
  week: 7 * 24 * hour,
  month: 30 * 24 * hour,
};

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const longestSearch = 100;

const id = (text?: string): string | undefined => (text && uuid.test(text) ? text : undefined);
const oneOf = <T extends string>(known: readonly T[], text?: string): T | undefined =>
  known.find((value) => value === text);
const words = (text?: string): string | undefined =>
  text?.trim().slice(0, longestSearch) || undefined;

/** Отбор из адреса; непонятное в нём не учитывается, а не ломает страницу. */
export function filterOf(address: TaskAddress): TaskFilter {
  return {
    chain: id(address.chain),
    session: id(address.session),
    contact: id(address.contact),
    status: oneOf(taskStatuses, address.status),
    error: words(address.error),
    period: oneOf(periods, address.period),
    search: words(address.search),
  };
}

/** Отбор словами запроса к серверу. */
export function queryOf({ period, ...filter }: TaskFilter, now: number): GetTasks$Params {
  const from = period && new Date(now - lasts[period]).toISOString();
  return from === undefined ? filter : { ...filter, from };
}

export function isFiltered(filter: TaskFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined);
}

/** Есть ли в отборе то, что можно остановить: законченное уже стоит. */
export function mayRun({ status, error }: TaskFilter): boolean {
  return error === undefined && (status === undefined || isOpen(status));
}

export function isOpen(status: TaskStatus): boolean {
  return status === 'running' || status === 'waiting';
}
