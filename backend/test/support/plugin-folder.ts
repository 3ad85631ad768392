import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { PluginGrant, PluginManifest } from '@zveno/contracts/plugin-manifest.js';
import type { HostedPlugin } from '../../src/ports/plugin-host.js';
import type { Client } from './client.js';

export interface PluginView {
  readonly id: string;
  readonly version: string;
  readonly state: string;
  readonly reason: { readonly code: string; readonly ru: string; readonly en: string } | null;
  readonly nodes: readonly { readonly type: string }[];
}

/** Папка плагинов на время теста: в неё кладут, правят и убирают, как это делает человек. */
export class PluginFolder {
  private constructor(readonly path: string) {}

  static async make(): Promise<PluginFolder> {
    return new PluginFolder(await mkdtemp(path.join(os.tmpdir(), 'zveno-plugins-')));
  }

  /** Кладёт плагин с таким кодом; прежний с этим именем заменяется. */
  async put(id: string, code: string, manifest: object = {}): Promise<void> {
    const folder = path.join(this.path, id);
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, 'index.js'), code);
    await writeFile(path.join(folder, 'plugin.json'), JSON.stringify(aManifest(id, manifest)));
  }

  /** Кладёт ещё один файл; плагином папка станет, когда в ней появится `plugin.json`. */
  async add(id: string, name: string, content: string): Promise<void> {
    const file = path.join(this.path, id, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }

  async copy(folder: string, id: string): Promise<void> {
    await cp(folder, path.join(this.path, id), { recursive: true });
  }

  async remove(id: string): Promise<void> {
    await rm(path.join(this.path, id), { recursive: true });
  }

  async close(): Promise<void> {
    await rm(this.path, { recursive: true, force: true });
    await rm(this.codeDir, { recursive: true, force: true });
  }

  /** Куда установка этого теста раскладывает код. */
  get codeDir(): string {
    return `${this.path}-code`;
  }
}

export function aManifest(id: string, rest: object = {}): object {
  const title = { ru: id, en: id };
  return { id, version: '1.0.0', title, description: title, sdk: '1', ...rest };
}

/** Что разрешает администратор, включая плагин; остальное — нет. */
export function rights(asked: object = {}): object {
  return { ...PluginGrant.parse(asked), accounts: null };
}

let edition = 0;

/** Плагин, готовый к запуску; у каждого свой отпечаток. */
export function aHostedPlugin(id: string, code: string, granted: object = {}): HostedPlugin {
  edition += 1;
  return {
    id,
    hash: `h${edition}`,
    manifest: PluginManifest.parse(aManifest(id)),
    files: { 'index.js': Buffer.from(code).toString('base64') },
    granted: PluginGrant.parse(granted),
    settings: {},
  };
}

/** Код плагина с одним узлом, который отвечает значением выражения. */
export function aNode(name: string, value: string): string {
  const title = `{ ru: '${name}', en: '${name}' }`;
  return `
    import { definePlugin } from '@zveno/plugin-sdk';
    export default definePlugin({ nodes: [{
      name: '${name}', title: ${title}, description: ${title},
      settings: { type: 'object', properties: { word: { type: 'string' } } },
      run: async ({ settings, key }, { http, storage, log }) => ({ value: ${value} }),
    }] });`;
}

/** Переспрашивает API, пока плагин не станет таким; ждать вести незачем — проверяется то, что видит человек. */
export async function pluginBecomes(
  admin: Client,
  id: string,
  wanted: (plugin: PluginView | undefined) => boolean,
): Promise<PluginView | undefined> {
  const late = AbortSignal.timeout(15_000);
  for (;;) {
    const { items } = (await admin.get('/plugins').expect(200)).body as { items: PluginView[] };
    const plugin = items.find((it) => it.id === id);
    if (wanted(plugin)) return plugin;
    if (late.aborted) throw new Error(`Плагин не стал ожидаемым: ${JSON.stringify(plugin)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Ждёт, пока тип узла появится в каталоге или уйдёт из него. */
export async function nodeIs(client: Client, type: string, present: boolean): Promise<void> {
  const late = AbortSignal.timeout(15_000);
  for (;;) {
    const { items } = (await client.get('/nodes').expect(200)).body as {
      items: { type: string }[];
    };
    if (items.some((it) => it.type === type) === present) return;
    if (late.aborted) throw new Error(`Узел ${type}: ждали ${String(present)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Ждёт отказа принять папку с таким именем; возвращает причину. */
export async function refusalOf(admin: Client, id: string): Promise<string> {
  const late = AbortSignal.timeout(15_000);
  for (;;) {
    const { refusals } = (await admin.get('/plugins').expect(200)).body as {
      refusals: { folder: string; reason: { ru: string } }[];
    };
    const refusal = refusals.find(({ folder }) => path.basename(folder) === id);
    if (refusal) return refusal.reason.ru;
    if (late.aborted) throw new Error(`Папка ${id} не отвергнута`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
