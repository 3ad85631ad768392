/// <reference lib="webworker" />
import type { ChainDocument, NodeId } from '@zveno/contracts/chain-document.js';
import type { ChainProblem } from '@zveno/contracts/chain-problem.js';
import { builtinNodes } from '@zveno/engine/builtin-nodes.js';
import { pluginNode, type PluginNodeDeclaration } from '@zveno/engine/plugin-node.js';
import type { NodeOutput } from '@zveno/engine/node-type.js';
import { openNode } from '@zveno/engine/open-node.js';
import { validate } from '@zveno/engine/validation/validate.js';

/** Просьба проверить документ; ответ несёт тот же номер. */
export interface ToExamine {
  readonly turn: number;
  readonly document: ChainDocument;
  /** Узлы плагинов; без них — прежние. */
  readonly plugins?: readonly PluginNodeDeclaration[];
}

export interface Examined {
  readonly turn: number;
  readonly problems: readonly ChainProblem[];
  /** Выходы узлов с годными настройками. */
  readonly outputs: Readonly<Record<NodeId, readonly NodeOutput[]>>;
  readonly variables: readonly string[];
}

let known = builtinNodes;

addEventListener('message', ({ data }: MessageEvent<ToExamine>) => {
  // Другой реестр — другие типы: узлы плагинов разбираются заново, встроенные — нет.
  if (data.plugins) known = builtinNodes.with(data.plugins.map(pluginNode));
  postMessage(examine(data));
});

function examine({ turn, document }: ToExamine): Examined {
  const openings = Object.entries(document.nodes).flatMap(([id, node]) => {
    const type = known.get(node.type);
    return type ? [{ id, node, opening: openNode(node, type, document) }] : [];
  });
  const written = openings.flatMap(({ node, opening }) => [
    ...opening.writes.map(({ value }) => value),
    ...(node.saveAs === undefined ? [] : [node.saveAs]),
  ]);
  return {
    turn,
    problems: validate(document, known),
    outputs: Object.fromEntries(
      openings.flatMap(({ id, opening }) =>
        opening.opened ? [[id, opening.opened.outputs] as const] : [],
      ),
    ),
    variables: [...new Set([...Object.keys(document.variables), ...written])],
  };
}
