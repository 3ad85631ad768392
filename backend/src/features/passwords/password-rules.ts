import { DomainError } from '@zveno/contracts/domain-error.js';

export const PASSWORD_SHORTEST = 10;
export const PASSWORD_LONGEST = 256;

/** Бросает, если пароль нельзя принять. Требований к составу нет: важна длина, а не знак препинания. */
export function requireGoodPassword(password: string, email: string, path: string): void {
  const problem = problemOf(password, email);
  if (problem)
    throw new DomainError('auth.weak-password', 'invalid', {}, [{ path, message: problem }]);
}

function problemOf(password: string, email: string): string | undefined {
  const length = Array.from(password.normalize('NFC')).length;
  if (length < PASSWORD_SHORTEST) return `Не короче ${PASSWORD_SHORTEST} знаков.`;
  if (length > PASSWORD_LONGEST) return `Не длиннее ${PASSWORD_LONGEST} знаков.`;
  if (password.trim().toLowerCase() === email.trim().toLowerCase())
    return 'Пароль не должен совпадать с почтой.';
  return undefined;
}
