import type { Typing } from '@zveno/contracts/engine-command.js';

const charactersPerSecond = 20;
const shortestMs = 1_000;
const longestMs = 15_000;

/** Сколько показывать набор перед отправкой, мс. */
export function typingTime(typing: Typing, text: string): number {
  if (typing.kind === 'fixed') return typing.seconds * 1_000;
  const natural = (text.length / charactersPerSecond) * 1_000;
  return Math.min(longestMs, Math.max(shortestMs, natural));
}
