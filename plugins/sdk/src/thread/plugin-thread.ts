import { pathToFileURL } from 'node:url';
import { workerData } from 'node:worker_threads';
import type { Json } from '@zveno/contracts/json.js';
import { isJsonObject } from '@zveno/contracts/json.js';
import type { PluginHears } from '@zveno/contracts/plugin-messages.js';
import { collectNodes } from './collect.js';
import type { LiveNode } from './live-node.js';
import { Link } from './link.js';
import { closeHoles, guardImports } from './rails.js';
import { toolsOf } from './tools.js';

// Первый файл потока плагина: сначала рельсы, потом чужой код.
const birth: unknown = workerData;
const { main, folder, settings } = isJsonObject(birth) ? birth : {};
const text = (value: unknown) => (typeof value === 'string' ? value : '');
const link = new Link();

closeHoles();
guardImports(text(folder));
try {
  await live();
} catch (error) {
  link.say({ kind: 'refused', message: reasonOf(error) });
}

async function live(): Promise<void> {
  const tools = toolsOf(link, isJsonObject(settings) ? settings : {});
  const nodes = new Map<string, LiveNode>();
  // Служебный разговор идёт и пока плагин собирается: ему уже нужны хранилище и журнал.
  link.listen((call) => void answer(nodes, call));
  const loaded: unknown = await import(pathToFileURL(text(main)).href);
  const plugin: unknown = isJsonObject(loaded) ? loaded['default'] : undefined;
  for (const node of await collectNodes(plugin, tools)) {
    const { name } = node.declared;
    if (nodes.has(name)) throw new Error(`Узел «${name}» объявлен дважды`);
    nodes.set(name, node);
  }
  const declared = [...nodes.values()].map((node) => node.declared);
  link.say({ kind: 'ready', declares: { nodes: declared } });
}

async function answer(
  nodes: ReadonlyMap<string, LiveNode>,
  { call, node, settings: given, key }: Extract<PluginHears, { kind: 'call' }>,
): Promise<void> {
  try {
    const found = nodes.get(node);
    if (!found) throw new Error(`В плагине нет узла «${node}»`);
    const { output, value = null, set = {} } = await found.handle({ settings: given, key });
    const reply: Json = { ...(output !== undefined && { output }), value, set };
    link.say({ kind: 'done', call, value: reply });
  } catch (error) {
    link.say({ kind: 'failed', call, message: reasonOf(error) });
  }
}

function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.slice(0, 500);
}
