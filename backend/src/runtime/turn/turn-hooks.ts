import type { Lane } from '../ownership/lane.js';

/** Хук одного плагина. */
export interface HookPoint {
  readonly plugin: string;
  readonly name: string;
  readonly onFailure: 'pass' | 'hold';
}

/** Что ход спрашивает о плагинах, слышащих чаты. Ответы — из памяти: ход никого не ждёт. */
export interface TurnHooks {
  /** Отложить ли сообщение: его ждёт хук «до» или в этом чате кто-то уже ждёт плагинов. */
  holds(lane: Lane, chat: string): boolean;
  /** Ждут ли плагинов сообщения этого чата. */
  waits(lane: Lane, chat: string): boolean;
  /** Есть ли у плагинов аккаунта такая команда чата. */
  hasCommand(lane: Lane, name: string): boolean;
  /** Хуки, которым рассказывают о записанном. */
  after(lane: Lane): readonly HookPoint[];
}

/** Плагинов, слышащих чаты, нет. */
export const noHooks: TurnHooks = {
  holds: () => false,
  waits: () => false,
  hasCommand: () => false,
  after: () => [],
};
