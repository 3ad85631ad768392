/// <reference lib="webworker" />
import type { ChainDocument, NodeId } from '@zveno/contracts/chain-document.js';
import type { ChainProblem } from '@zveno/contracts/chain-problem.js';
import { builtinNodes } from '@zveno/engine/builtin-nodes.js';
import type { NodeOutput } from '@zveno/engine/node-type.js';
import { openNode } from '@zveno/engine/open-node.js';
import { validate } from '@zveno/engine/validation/validate.js';

/** Просьба проверить документ; ответ несёт тот же номер. */
export interface ToExamine {
  readonly turn: number;
  readonly document: ChainDocument;
}

export interface Examined {
  readonly turn: number;
  readonly problems: readonly ChainProblem[];
  /** Выходы узлов с годными настройками. */
  readonly outputs: Readonly<Record<NodeId, readonly NodeOutput[]>>;
  readonly variables: readonly string[];
}

addEventListener('message', ({ data }: MessageEvent<ToExamine>) => {
  postMessage(examine(data));
});

function examine({ turn, document }: ToExamine): Examined {
  const openings = Object.entries(document.nodes).flatMap(([id, node]) => {
    const type = builtinNodes.get(node.type);
    return type ? [{ id, node, opening: openNode(node, type, document) }] : [];
  });
  const written = openings.flatMap(({ node, opening }) => [
    ...opening.writes.map(({ value }) => value),
    ...(node.saveAs === undefined ? [] : [node.saveAs]),
  ]);
  return {
    turn,
    problems: validate(document, builtinNodes),
    outputs: Object.fromEntries(
      openings.flatMap(({ id, opening }) =>
        opening.opened ? [[id, opening.opened.outputs] as const] : [],
      ),
    ),
    variables: [...new Set([...Object.keys(document.variables), ...written])],
  };
}
