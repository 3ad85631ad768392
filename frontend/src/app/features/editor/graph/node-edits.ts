import type { ChainDocument, ChainNode, NodeId } from '@zveno/contracts/chain-document.js';
import type { Place } from './geometry.js';
import { setIn, type Setting, type SettingPath } from './set-in.js';

/** Кладёт узел на холст. Имя должно быть свободно. */
export function addNode(
  document: ChainDocument,
  id: NodeId,
  node: ChainNode,
  { x, y }: Place,
): ChainDocument {
  const { layout } = document;
  return {
    ...document,
    nodes: { ...document.nodes, [id]: node },
    layout: { ...layout, nodes: { ...layout.nodes, [id]: { x, y } } },
  };
}

/** Меняет общие поля узла; `undefined` убирает поле: в JSON его не станет. */
export function changeNode(
  document: ChainDocument,
  id: NodeId,
  changes: Partial<ChainNode>,
): ChainDocument {
  const node = document.nodes[id];
  if (!node) return document;
  return withNode(document, id, { ...node, ...changes });
}

/** Ставит настройку узла по пути; `undefined` возвращает умолчание. */
export function setSetting(
  document: ChainDocument,
  id: NodeId,
  path: SettingPath,
  value: Setting | undefined,
): ChainDocument {
  const node = document.nodes[id];
  if (!node) return document;
  const settings = setIn(node.settings, path, value);
  return withNode(document, id, { ...node, settings });
}

/** Включает или выключает узлы. */
export function setDisabled(
  document: ChainDocument,
  ids: Iterable<NodeId>,
  disabled: boolean,
): ChainDocument {
  return [...ids].reduce(
    (changed, id) => changeNode(changed, id, { disabled: disabled || undefined }),
    document,
  );
}

function withNode(document: ChainDocument, id: NodeId, node: ChainNode): ChainDocument {
  return { ...document, nodes: { ...document.nodes, [id]: node } };
}
