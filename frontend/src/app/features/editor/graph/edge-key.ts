import type { ChainDocument, NodeId, OutputId } from '@zveno/contracts/chain-document.js';

/** Имя связи: узел и выход, из которого она идёт. Один выход ведёт в один узел, поэтому имя единственно. */
export type EdgeKey = `${NodeId}.${OutputId}`;

export interface Edge {
  readonly key: EdgeKey;
  readonly source: NodeId;
  readonly output: OutputId;
  readonly target: NodeId;
}

export function edgeKey(source: NodeId, output: OutputId): EdgeKey {
  return `${source}.${output}`;
}

/** В именах узлов и выходов точек нет, поэтому ключ делится однозначно. */
export function edgeEnds(key: EdgeKey): { readonly source: NodeId; readonly output: OutputId } {
  const [source = '', output = ''] = key.split('.');
  return { source, output };
}

/** Связи документа в порядке узлов. Связь в пропавший узел остаётся: её показывает список замечаний. */
export function edgesOf({ nodes }: ChainDocument): readonly Edge[] {
  return Object.entries(nodes).flatMap(([source, { next }]) =>
    Object.entries(next).map(([output, target]) => ({
      key: edgeKey(source, output),
      source,
      output,
      target,
    })),
  );
}
