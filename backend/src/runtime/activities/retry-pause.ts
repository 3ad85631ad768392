import { randomInt } from 'node:crypto';
import type { RetryRule } from '@zveno/contracts/chain-document.js';

/** Разброс пауз, доля: сто выполнений, упавших разом, не должны и повторить разом. */
const spread = 0.2;
const grains = 1_000;

/**
 * Сколько мс ждать перед следующей попыткой: пауза растёт по правилу узла, ± 20 %.
 *
 * @param failedBefore сколько попыток не удалось до этой
 * @param asked сколько мс попросила подождать чужая программа; дольше предела узла не ждём
 */
export function retryPause(rule: RetryRule, failedBefore: number, asked = 0): number {
  const longest = rule.longestPauseSeconds * 1_000;
  const grown = Math.min(longest, rule.pauseSeconds * 1_000 * rule.factor ** failedBefore);
  const scattered = grown * (1 - spread + (2 * spread * randomInt(grains + 1)) / grains);
  return Math.round(Math.max(scattered, Math.min(asked, longest)));
}
