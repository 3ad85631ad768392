import { pathToFileURL } from 'node:url';
import { workerData } from 'node:worker_threads';
import type { JsonObject } from '@zveno/contracts/json.js';
import { isJsonObject } from '@zveno/contracts/json.js';
import type { PartKind, PluginDeclares, PluginHears } from '@zveno/contracts/plugin-messages.js';
import { PluginRefused, reasonOf } from '@zveno/contracts/plugin-reason.js';
import { collectParts } from './collect.js';
import { partKey, partTitle } from './live-part.js';
import type { LivePart } from './live-part.js';
import { Link } from './link.js';
import { closeHoles, giveWay, guardImports } from './rails.js';
import { toolsOf } from './tools.js';

// Первый файл потока плагина: сначала рельсы, потом чужой код.
const birth: unknown = workerData;
const { main, folder, settings } = isJsonObject(birth) ? birth : {};
const text = (value: unknown) => (typeof value === 'string' ? value : '');
const link = new Link();

giveWay();
closeHoles();
guardImports(text(folder));
try {
  await live();
} catch (error) {
  link.say({ kind: 'refused', reason: reasonOf(error) });
}

async function live(): Promise<void> {
  const tools = toolsOf(link, isJsonObject(settings) ? settings : {});
  const parts = new Map<string, LivePart>();
  // Служебный разговор идёт и пока плагин собирается: ему уже нужны хранилище и журнал.
  link.listen((call) => void answer(parts, call));
  const loaded: unknown = await import(pathToFileURL(text(main)).href);
  const plugin: unknown = isJsonObject(loaded) ? loaded['default'] : undefined;
  for (const part of await collectParts(plugin, tools)) {
    const key = partKey(part.kind, part.name);
    if (parts.has(key)) throw new PluginRefused('twice', { part: partTitle(part) });
    parts.set(key, part);
  }
  link.ready(declaredBy([...parts.values()]));
}

/** Хозяин проверит каждое слово сам. */
function declaredBy(parts: readonly LivePart[]): Record<keyof PluginDeclares, JsonObject[]> {
  const of = (kind: PartKind) =>
    parts.filter((part) => part.kind === kind).map(({ declared }) => declared);
  return {
    nodes: of('node'),
    commands: of('command'),
    hooks: of('hook'),
    routes: of('route'),
    schedules: of('schedule'),
  };
}

async function answer(
  parts: ReadonlyMap<string, LivePart>,
  { call, part, name, input }: Extract<PluginHears, { kind: 'call' }>,
): Promise<void> {
  try {
    const found = parts.get(partKey(part, name));
    if (!found) throw new Error(`В плагине нет «${name}»`);
    link.done(call, await found.handle(input));
  } catch (error) {
    link.say({ kind: 'failed', call, message: textOf(error) });
  }
}

function textOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.slice(0, 500);
}
