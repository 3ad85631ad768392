import type { ChainDocument } from '@zveno/contracts/chain-document.js';
import type { FieldProblem } from '@zveno/contracts/domain-error.js';

/** Замечания, с которыми цепочку публиковать нельзя: пустая цепочка и связи в никуда. */
export function publishProblems({ nodes }: ChainDocument): readonly FieldProblem[] {
  if (Object.keys(nodes).length === 0) {
    return [{ path: 'nodes', message: 'В цепочке нет ни одного узла.' }];
  }
  return Object.entries(nodes).flatMap(([id, { next }]) =>
    Object.entries(next)
      .filter(([, target]) => !(target in nodes))
      .map(([output, target]) => ({
        path: `nodes.${id}.next.${output}`,
        message: `Связь ведёт в узел «${target}», которого нет.`,
      })),
  );
}
