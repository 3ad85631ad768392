import { randomBytes } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import type { InstallationSecrets } from '../../ports/app-config.js';

export interface StoredSecrets extends InstallationSecrets {
  readonly databasePassword: string;
}

const secret = () => randomBytes(32).toString('base64url');

/** Читает ключи установки; при первом запуске создаёт их с правами 0600. */
export async function loadSecrets(dataDir: string): Promise<StoredSecrets> {
  const file = path.join(dataDir, 'secrets.json');
  const stored = await readFile(file, 'utf8').catch(() => undefined);
  if (stored !== undefined) return JSON.parse(stored) as StoredSecrets;

  const created = {
    databasePassword: secret(),
    accessTokenKey: secret(),
    masterKeys: { k1: secret() },
  };
  await writeDurably(file, JSON.stringify(created, null, 2));
  return created;
}

/** Файл появляется целиком и уже на диске: потерянный ключ нельзя восстановить. */
async function writeDurably(file: string, text: string): Promise<void> {
  const draft = await open(`${file}.partial`, 'w', 0o600);
  try {
    await draft.writeFile(text);
    await draft.sync();
  } finally {
    await draft.close();
  }
  await rename(`${file}.partial`, file);
}
