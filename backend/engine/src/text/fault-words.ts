import type { Localized } from '@zveno/contracts/localized.js';

/** Замечание чужого разбора → наши слова; `{1}` — найденное в замечании. */
export type FaultRule = readonly [pattern: RegExp, ru: string, en: string];

const longestQuote = 40;

/** Объясняет замечание первым подходящим правилом; незнакомое — общими словами, а не чужими. */
export function explainFault(
  message: string,
  rules: readonly FaultRule[],
  unknown: Localized,
): Localized {
  for (const [pattern, ru, en] of rules) {
    const found = pattern.exec(message);
    if (found) return { ru: filled(ru, found), en: filled(en, found) };
  }
  return unknown;
}

/** То же с местом в тексте: строки и знаки считаются с первых. */
export function withPlace({ ru, en }: Localized, line: number, character: number): Localized {
  const place = String(character);
  if (line === 1) return { ru: `${ru} (знак ${place})`, en: `${en} (character ${place})` };
  const row = String(line);
  return {
    ru: `${ru} (строка ${row}, знак ${place})`,
    en: `${en} (line ${row}, character ${place})`,
  };
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function filled(words: string, found: RegExpExecArray): string {
  return words.replaceAll(/\{(\d)\}/g, (_, number: string) => short(found[Number(number)] ?? ''));
}

function short(quote: string): string {
  const line = quote.replaceAll(/\s+/g, ' ').trim();
  return line.length > longestQuote ? `${line.slice(0, longestQuote)}…` : line;
}
