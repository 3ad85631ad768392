import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, realpath, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { HostedPlugin } from '../../ports/plugin-host.js';

/** Раскладывает код версии рядом с другими; имя папки — отпечаток, поэтому готовую не переписывают. */
export async function layOut({ id, hash, files }: HostedPlugin, root: string): Promise<string> {
  const folder = path.join(root, id, hash);
  if (!existsSync(folder)) {
    const draft = path.join(root, id, `.${randomUUID()}`);
    await mkdir(draft, { recursive: true, mode: 0o700 });
    // Без описания пакета Node искал бы его в папках выше, а они плагину закрыты.
    await writeFile(path.join(draft, 'package.json'), '{"type":"module"}');
    for (const [name, content] of Object.entries(files)) {
      const file = path.join(draft, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, Buffer.from(content, 'base64'));
    }
    await rename(draft, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
    await rm(draft, { recursive: true, force: true });
  }
  return realpath(folder);
}

/** Убирает код плагина, кроме названных версий; черновики чужой раскладки остаются ей. */
export async function clearCode(
  root: string,
  id: string,
  kept: readonly string[] = [],
): Promise<void> {
  const home = path.join(root, id);
  if (kept.length === 0) return rm(home, { recursive: true, force: true });
  const names = await readdir(home).catch(() => []);
  const old = names.filter((name) => !kept.includes(name) && !name.startsWith('.'));
  await Promise.all(old.map((name) => rm(path.join(home, name), { recursive: true, force: true })));
}
