import type { OpenAPIObject } from '@nestjs/swagger';
import type { Localized } from '@zveno/contracts/localized.js';
import type { ActiveParts } from '../../runtime/plugin-parts/plugin-parts.js';
import { commandPaths, routePaths } from './describe-routes.js';
import { nodeSchemas, routeSchemas } from './describe-schemas.js';

/** Описание API вместе с тем, что сейчас добавляют плагины; само `document` не меняется. */
export function withPlugins(
  document: OpenAPIObject,
  plugins: readonly ActiveParts[],
): OpenAPIObject {
  if (plugins.length === 0) return document;
  return {
    ...document,
    tags: [...ownTags(document), ...plugins.map(tagOf)],
    paths: { ...document.paths, ...merged(plugins.flatMap(pathsOf)) },
    components: {
      ...document.components,
      schemas: {
        ...document.components?.schemas,
        ...Object.fromEntries(plugins.flatMap((it) => [...nodeSchemas(it), ...routeSchemas(it)])),
      },
    },
  };
}

/** Раздел плагина в описании. */
export const tagName = ({ manifest }: ActiveParts): string => `Плагин: ${manifest.title.ru}`;

type Paths = OpenAPIObject['paths'];

const pathsOf = (plugin: ActiveParts): [string, Paths[string]][] => [
  ...routePaths(plugin, tagName(plugin)),
  ...commandPaths(plugin, tagName(plugin)),
];

/** Разделы самого «Звена»: названные раньше, они и стоят раньше плагинов. */
function ownTags({ paths }: OpenAPIObject): { name: string }[] {
  const operations = Object.values(paths).flatMap(({ get, post, put, patch, delete: remove }) => [
    get,
    post,
    put,
    patch,
    remove,
  ]);
  const names = new Set(operations.flatMap((operation) => operation?.tags ?? []));
  return [...names].map((name) => ({ name }));
}

/** У одного адреса бывает несколько методов. */
function merged(paths: readonly [string, Paths[string]][]): Paths {
  const all: Paths = {};
  for (const [address, methods] of paths) all[address] = { ...all[address], ...methods };
  return all;
}

function tagOf(plugin: ActiveParts): { name: string; description: string } {
  const { id, manifest, declares } = plugin;
  const nodes = declares.nodes.map(({ name, title, description }) =>
    line(`${id}.${name}`, title, description),
  );
  const commands = declares.commands.map(({ name, title, description, chat, palette, keys }) => {
    const where = [chat ? `в чате .${name}` : '', palette ? 'в палитре' : '', keys ?? ''];
    return `${line(name, title, description)} _${where.filter(Boolean).join(', ')}_`;
  });
  const parts = [
    `${manifest.description.ru} Версия ${manifest.version}.`,
    ...section('Узлы', nodes),
    ...section('Команды', commands),
  ];
  return { name: tagName(plugin), description: parts.join('\n\n') };
}

const line = (name: string, title: Localized, description: Localized) =>
  `- \`${name}\` — ${title.ru}. ${description.ru}`;

const section = (title: string, lines: readonly string[]) =>
  lines.length === 0 ? [] : [`**${title}**`, lines.join('\n')];
