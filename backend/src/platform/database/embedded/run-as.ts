import { readFileSync, statSync } from 'node:fs';

/** Пользователь операционной системы, от имени которого работает PostgreSQL. */
export interface RunAs {
  readonly uid: number;
  readonly gid: number;
}

const NOBODY = 65534;

/**
 * PostgreSQL отказывается работать от root. Тогда отдаём его прежнему владельцу кластера, а новый кластер —
 * пользователю `postgres` или `nobody`. Обычному пользователю менять ничего не нужно: возвращается `undefined`.
 */
export function unprivilegedUser(clusterDir?: string): RunAs | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return (clusterDir === undefined ? undefined : ownerOf(clusterDir)) ?? systemAccount();
}

/** Владелец важнее имени: кластер могли создать от обычного пользователя или до появления `postgres`. */
function ownerOf(clusterDir: string): RunAs | undefined {
  const folder = statSync(clusterDir, { throwIfNoEntry: false });
  return folder === undefined || folder.uid === 0
    ? undefined
    : { uid: folder.uid, gid: folder.gid };
}

function systemAccount(): RunAs {
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const account =
    accounts.find(([name]) => name === 'postgres') ?? accounts.find(([name]) => name === 'nobody');
  return { uid: Number(account?.[2] ?? NOBODY), gid: Number(account?.[3] ?? NOBODY) };
}
