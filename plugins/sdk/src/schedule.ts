import type { Localized } from '@zveno/contracts/localized.js';
import { mark } from './marks.js';

/** Работа по времени: раз в `everySeconds` (от 10) или по `cron` (UTC). На всю установку — один вызов в срок. */
export interface ScheduleDescription {
  readonly name: string;
  readonly title: Localized;
  readonly cron?: string;
  readonly everySeconds?: number;
}

export interface ScheduleCall {
  /** На какое время назначено, мс UTC. */
  readonly due: number;
}

export type ScheduleHandler = (call: ScheduleCall) => Promise<void> | void;

/** Вызывает метод провайдера по времени. */
export function Schedule(description: ScheduleDescription) {
  return mark('schedule', description);
}
