import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { link, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { clusterExists } from '../database/embedded/cluster.js';
import { clusterFolder } from '../database/embedded/embedded-postgres.js';
import { errorCode, StartRefused } from '../start-refused.js';

const StoredSecrets = z.object({
  databasePassword: z.string().min(16),
  accessTokenKey: z.string().min(43),
  masterKeys: z
    .record(z.string(), z.string().min(43))
    .refine((keys) => Object.keys(keys).length > 0),
});
export type StoredSecrets = z.infer<typeof StoredSecrets>;

const secret = () => randomBytes(32).toString('base64url');
const secretsFile = (dataDir: string) => path.join(dataDir, 'secrets.json');

/** Читает ключи установки; при первом запуске создаёт их с правами 0600. */
export async function loadSecrets(dataDir: string): Promise<StoredSecrets> {
  const file = secretsFile(dataDir);
  if (existsSync(file)) return readSecrets(file);
  if (clusterExists(clusterFolder(dataDir))) throw new StartRefused(lostSecrets(file));
  const created = {
    databasePassword: secret(),
    accessTokenKey: secret(),
    masterKeys: { k1: secret() },
  };
  await writeDurably(file, created, createOnce);
  return readSecrets(file);
}

/** Дописывает новый ключ шифрования: с этой минуты шифрует он, а прежние только открывают. */
export async function addMasterKey(
  dataDir: string,
): Promise<{ readonly name: string; readonly secrets: StoredSecrets }> {
  const file = secretsFile(dataDir);
  const { masterKeys, ...rest } = readSecrets(file);
  const name = freeName(Object.keys(masterKeys));
  await writeDurably(file, { ...rest, masterKeys: { ...masterKeys, [name]: secret() } }, rename);
  return { name, secrets: readSecrets(file) };
}

function freeName(taken: readonly string[]): string {
  const numbers = taken.map((name) => Number(/^k(\d+)$/.exec(name)?.[1] ?? 0));
  return `k${Math.max(0, ...numbers) + 1}`;
}

const lostSecrets = (file: string) =>
  `В папке данных есть база, но нет файла ключей ${file}: верните его из резервной копии, потому что без него ` +
  'не открыть ни базу, ни сохранённые в ней аккаунты; чтобы начать с пустой базы, задайте другую папку в ZVENO_DATA_DIR.';

/** Файл из резервной копии часто открыт всем: возвращаем ему прежние права. */
function readSecrets(file: string): StoredSecrets {
  try {
    const secrets = StoredSecrets.parse(JSON.parse(readFileSync(file, 'utf8')));
    chmodSync(file, 0o600);
    return secrets;
  } catch (error) {
    throw new StartRefused(
      `Файл ключей ${file} не прочитать (${errorCode(error) || 'он повреждён'}): ` +
        'верните его из резервной копии или исправьте права на него.',
    );
  }
}

type Publish = (draftFile: string, file: string) => Promise<void>;

/** `link` не заменяет существующий файл, поэтому из двух процессов, начавших вместе, ключи задаёт один. */
const createOnce: Publish = async (draftFile, file) => {
  try {
    await link(draftFile, file);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
};

/** Файл появляется целиком и уже на диске: потерянный ключ нельзя восстановить. */
async function writeDurably(file: string, secrets: StoredSecrets, publish: Publish): Promise<void> {
  const draftFile = `${file}.${process.pid}`;
  const draft = await open(draftFile, 'w', 0o600);
  try {
    await draft.writeFile(JSON.stringify(secrets, null, 2));
    await draft.sync();
    await publish(draftFile, file);
  } finally {
    await draft.close();
    await rm(draftFile, { force: true });
  }
  await syncFolder(path.dirname(file));
}

/** В Windows папку открыть нельзя, и запись имени в ней уже надёжна. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
