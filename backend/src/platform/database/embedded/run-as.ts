import { readFileSync } from 'node:fs';

/** Пользователь операционной системы, от имени которого работает PostgreSQL. */
export interface RunAs {
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL отказывается работать от root. Тогда отдаём его пользователю `postgres`, а если такого нет — `nobody`.
 * Обычному пользователю менять ничего не нужно: возвращается `undefined`.
 */
export function unprivilegedUser(): RunAs | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const account =
    accounts.find(([name]) => name === 'postgres') ?? accounts.find(([name]) => name === 'nobody');
  return { uid: Number(account?.[2] ?? 65534), gid: Number(account?.[3] ?? 65534) };
}
