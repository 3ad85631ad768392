import type { ChainDocument, ChainNode } from '@zveno/contracts/chain-document.js';
import type { Setting } from './set-in.js';

/** Подстановка или действие шаблона целиком. */
const inserts = /\{\{.*?\}\}|\{%.*?%\}/gsu;
/** Внутри подстановки — строка в кавычках или имя; имя поля после точки — не переменная. */
const words = /"[^"]*"|'[^']*'|(?<![\w.])[a-zA-Z_]\w*/gu;

/** Сколько текстов узлов называют переменную. */
export function countUses({ nodes }: ChainDocument, name: string): number {
  return Object.values(nodes)
    .flatMap(({ settings }) => textsIn(settings))
    .filter((text) => renamedIn(text, name, `${name}_`) !== text).length;
}

/** Переписывает имя переменной во всех текстах узлов; объявления и узлы, которые в неё пишут, остаются. */
export function renameUses(document: ChainDocument, name: string, to: string): ChainDocument {
  const entries = Object.entries(document.nodes).map(([id, node]): [string, ChainNode] => {
    const settings = renamedSettings(node.settings, name, to);
    return [id, settings === node.settings ? node : { ...node, settings }];
  });
  const changed = entries.some(([id, node]) => node !== document.nodes[id]);
  return changed ? { ...document, nodes: Object.fromEntries(entries) } : document;
}

function renamedSettings(
  settings: ChainNode['settings'],
  name: string,
  to: string,
): ChainNode['settings'] {
  const entries = Object.entries(settings).map(
    ([key, value]) => [key, renamedValue(value, name, to)] as const,
  );
  const changed = entries.some(([key, value]) => value !== settings[key]);
  return changed ? Object.fromEntries(entries) : settings;
}

function renamedValue(value: Setting, name: string, to: string): Setting {
  if (typeof value === 'string') return renamedIn(value, name, to);
  if (Array.isArray(value)) {
    const items = value.map((item) => renamedValue(item, name, to));
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  return typeof value === 'object' && value !== null ? renamedSettings(value, name, to) : value;
}

function renamedIn(text: string, name: string, to: string): string {
  return text.replaceAll(inserts, (insert) =>
    insert.replaceAll(words, (word) => (word === name ? to : word)),
  );
}

function textsIn(value: Setting): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
