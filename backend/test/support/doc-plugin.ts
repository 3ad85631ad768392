import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Client } from './client.js';
import { type PluginFolder, pluginBecomes } from './plugin-folder.js';

const docs = path.resolve(import.meta.dirname, '../../../docs/plugins');

interface Shown {
  readonly id: string;
  readonly permissions: object;
}

/** Пример со страницы документации — таким, каким его прочтёт автор плагина. */
export class DocPlugin {
  private constructor(
    readonly manifest: Shown,
    readonly code: string,
  ) {}

  /** @param page имя страницы без `.md` */
  static async of(page: string): Promise<DocPlugin> {
    const text = await readFile(path.join(docs, `${page}.md`), 'utf8');
    return new DocPlugin(JSON.parse(block(text, 'json')) as Shown, block(text, 'js'));
  }

  get id(): string {
    return this.manifest.id;
  }

  async put(folder: PluginFolder, manifest: object = {}): Promise<void> {
    await folder.put(this.id, this.code, { ...this.manifest, ...manifest });
  }

  async allow(admin: Client, accounts: readonly string[] | null): Promise<void> {
    await allowPlugin(admin, this.id, accounts);
  }
}

/** Включает так, как это делает администратор: со всем, что плагин просит, и в этих аккаунтах. */
export async function allowPlugin(
  admin: Client,
  id: string,
  accounts: readonly string[] | null,
): Promise<void> {
  const plugin = await pluginBecomes(admin, id, (it) => it !== undefined);
  const { asks } = plugin as unknown as { asks: object };
  await admin.post(`/plugins/${id}/enable`, { permissions: { ...asks, accounts } }).expect(200);
  await pluginBecomes(admin, id, (it) => it?.state === 'on');
}

/** Ждёт строку журнала плагина. */
export async function logSays(admin: Client, id: string, wanted: RegExp): Promise<string> {
  const late = AbortSignal.timeout(15_000);
  for (;;) {
    const { body } = await admin.get(`/plugins/${id}/log`).expect(200);
    const lines = (body as { items: { text: string }[] }).items.map(({ text }) => text);
    const found = lines.find((text) => wanted.test(text));
    if (found !== undefined) return found;
    if (late.aborted) throw new Error(`В журнале нет ${wanted.source}: ${lines.join(' | ')}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function block(text: string, language: string): string {
  const found = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(text)?.[1];
  if (found === undefined) throw new Error(`На странице нет примера ${language}`);
  return found;
}
