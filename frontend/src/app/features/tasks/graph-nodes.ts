import { isJsonObject, type JsonObject } from '@zveno/contracts/json.js';

export interface GraphNode {
  readonly type: string;
  readonly title: string | undefined;
  readonly settings: JsonObject;
}

export type GraphNodes = Readonly<Record<string, GraphNode>>;

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** Типы, названия и настройки узлов из документа цепочки. */
export function graphNodes(document: unknown): GraphNodes {
  const nodes = isJsonObject(document) ? document['nodes'] : undefined;
  if (!isJsonObject(nodes)) return {};
  return Object.fromEntries(
    Object.entries(nodes).map(([id, node]) => {
      const known = isJsonObject(node) ? node : {};
      const settings = isJsonObject(known['settings']) ? known['settings'] : {};
      return [id, { type: text(known['type']) ?? '', title: text(known['title']), settings }];
    }),
  );
}
