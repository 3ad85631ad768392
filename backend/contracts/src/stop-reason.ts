import type { Localized } from './localized.js';
import type { TaskError } from './task-state.js';

/** Почему выполнение остановили, по постоянному коду. */
export const stopReasons = {
  'stopped.by-hand': { ru: 'Остановлено вручную', en: 'Stopped by hand' },
  'stopped.started-over': { ru: 'Диалог начат заново', en: 'The dialogue was started over' },
  'stopped.new-version': {
    ru: 'Опубликована новая версия: диалог начат заново',
    en: 'A new version was published: the dialogue was started over',
  },
  'stopped.test-over': {
    ru: 'Разговор в тест-чате начат заново или закрыт',
    en: 'The test chat was restarted or closed',
  },
} as const satisfies Record<string, Localized>;

export type StopReason = keyof typeof stopReasons;

const known: ReadonlyMap<string, Localized> = new Map(Object.entries(stopReasons));

/** Слова причины; `undefined` — код не о ней. */
export function stopWords(code: string): Localized | undefined {
  return known.get(code);
}

/** Запись о причине в выполнении. Событие прежней программы несёт вместо кода готовую фразу. */
export function stopError(reason: string): TaskError {
  const words = stopWords(reason);
  return words ? { code: reason, message: words.ru } : { code: 'task.cancelled', message: reason };
}
