import { PluginGrant, PluginManifest } from '@zveno/contracts/plugin-manifest.js';
import type { Client } from './client.js';
import { aManifest, type PluginFolder, type PluginView, pluginBecomes } from './plugin-folder.js';

/** Кладёт плагин в папку, разрешает всё, что он просит, и ждёт, пока он объявит свои части. */
export async function runPlugin(
  admin: Client,
  folder: PluginFolder,
  plugin: { readonly id: string; readonly code: string; readonly manifest?: object },
): Promise<void> {
  const { id, code, manifest = {} } = plugin;
  await folder.put(id, code, manifest);
  const { permissions, title } = PluginManifest.parse(aManifest(id, manifest));
  const found = await pluginBecomes(admin, id, (it) => isWaiting(it) || isRunning(it));
  if (isWaiting(found)) {
    const granted = { ...PluginGrant.parse(permissions), accounts: null };
    await admin.post(`/plugins/${id}/enable`, { permissions: granted }).expect(200);
  }
  await pluginBecomes(admin, id, isRunning);
  await isDescribed(admin, title.ru);
}

/** Живой реестр узнаёт о частях чуть позже базы: описание API собирается из него. */
async function isDescribed(admin: Client, title: string): Promise<void> {
  const late = AbortSignal.timeout(15_000);
  for (;;) {
    const { text } = await admin.get('/openapi.json').expect(200);
    if (text.includes(`Плагин: ${title}`)) return;
    if (late.aborted) throw new Error('Плагин не появился в описании API');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const isWaiting = (plugin: PluginView | undefined) =>
  plugin?.state === 'asking' || plugin?.state === 'off';

/** Работает и уже объявил части; `use` есть, когда поток этого процесса поднялся. */
export function isRunning(plugin: object | undefined): boolean {
  return plugin !== undefined && 'use' in plugin && plugin.use !== null;
}
