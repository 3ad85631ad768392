import type { Localized } from './localized.js';

/** Правило записи на двух языках, как продолжение фразы: схема zod хранит его одной строкой. */
export function formatRule(ru: string, en: string): string {
  return `${ru}\n${en}`;
}

/** Слова правила; у замечания самой библиотеки их нет. */
export function ruleWords(message: string): Localized | undefined {
  const [ru = '', en] = message.split('\n');
  return en === undefined ? undefined : { ru, en };
}
