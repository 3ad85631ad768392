import { type ErrorParameters, wordsOf } from '@zveno/contracts/error-text.js';
import type { Localized } from '@zveno/contracts/localized.js';
import { packageRefusals } from './package-refusals.js';

/** Плагин нельзя принять. */
export class BadPackage extends Error {
  override readonly name = 'BadPackage';
  readonly reason: Localized;

  constructor(code: keyof typeof packageRefusals, parameters: ErrorParameters = {}) {
    const reason = {
      ru: wordsOf(packageRefusals[code], 'ru', parameters),
      en: wordsOf(packageRefusals[code], 'en', parameters),
    };
    super(reason.ru);
    this.reason = reason;
  }
}
