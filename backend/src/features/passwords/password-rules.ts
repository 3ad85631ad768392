import { DomainError } from '@zveno/contracts/domain-error.js';
import { fieldProblem } from '@zveno/contracts/field-problem.js';
import type { Localized } from '@zveno/contracts/localized.js';

export const PASSWORD_SHORTEST = 10;
export const PASSWORD_LONGEST = 256;

const tooShort = {
  ru: `не короче ${PASSWORD_SHORTEST} знаков`,
  en: `at least ${PASSWORD_SHORTEST} characters`,
};
const tooLong = {
  ru: `не длиннее ${PASSWORD_LONGEST} знаков`,
  en: `at most ${PASSWORD_LONGEST} characters`,
};
const asEmail = {
  ru: 'пароль не должен совпадать с почтой',
  en: 'the password must differ from the e-mail',
};

/** Бросает, если пароль нельзя принять. Требований к составу нет: важна длина, а не знак препинания. */
export function requireGoodPassword(password: string, email: string, path: string): void {
  const problem = problemOf(password, email);
  if (problem)
    throw new DomainError('auth.weak-password', 'invalid', {}, [fieldProblem(path, problem)]);
}

function problemOf(password: string, email: string): Localized | undefined {
  const length = Array.from(password.normalize('NFC')).length;
  if (length < PASSWORD_SHORTEST) return tooShort;
  if (length > PASSWORD_LONGEST) return tooLong;
  if (password.trim().toLowerCase() === email.trim().toLowerCase()) return asEmail;
  return undefined;
}
