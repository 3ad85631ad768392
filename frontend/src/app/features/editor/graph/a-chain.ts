import type { ChainDocument, ChainNode } from '@zveno/contracts/chain-document.js';
import type { NodeCatalogEntry } from '@zveno/engine/reference/node-catalog.js';
import { type Scene, sceneOf } from './canvas-scene.js';

/** Цепочка для тестов: «имя → тип и связи»; узлы стоят в ряд с шагом 320. */
export function aChain(
  nodes: Readonly<Record<string, Partial<ChainNode>>>,
  layout: Partial<ChainDocument['layout']> = {},
): ChainDocument {
  const whole = Object.entries(nodes).map(
    ([id, node]) => [id, { type: 'send', settings: {}, next: {}, ...node }] as const,
  );
  const places = whole.map(([id], index) => [id, { x: index * 320, y: 0 }] as const);
  return {
    schema: 1,
    name: 'Проверка',
    secondTask: 'ignore',
    variables: {},
    nodes: Object.fromEntries(whole),
    layout: { nodes: Object.fromEntries(places), labels: {}, notes: {}, frames: {}, ...layout },
  };
}

/** Описание типа узла с выходом «Дальше». */
export function anEntry(type: string, changes: Partial<NodeCatalogEntry> = {}): NodeCatalogEntry {
  return {
    type,
    category: 'telegram',
    title: { ru: 'Отправить сообщение', en: 'Send' },
    description: { ru: 'Пишет собеседнику', en: 'Writes' },
    icon: 'send',
    trigger: type === 'message',
    waits: false,
    needs: [],
    settings: { type: 'object', properties: {} },
    outputs: [{ id: 'next', title: { ru: 'Дальше', en: 'Next' } }],
    ...changes,
  };
}

export function aScene(document: ChainDocument): Scene {
  const typeOf = (type: string): NodeCatalogEntry => anEntry(type);
  return sceneOf(document, {
    language: 'ru',
    typeOf,
    outputsOf: (id) => {
      const node = document.nodes[id];
      const names = new Set(['next', ...Object.keys(node?.next ?? {})]);
      return [...names].map((name) => ({ id: name, title: { ru: name, en: name } }));
    },
  });
}
