import type { ChainDocument, ChainNode } from '@zveno/contracts/chain-document.js';

const webhookType = 'webhook';

export interface WebhookNode {
  readonly id: string;
  readonly node: ChainNode;
  readonly published: boolean;
}

/** Узлы «Вебхук» цепочки: из опубликованной версии, потом те, что есть только в черновике. */
export function webhookNodes(
  published: ChainDocument | null,
  draft: ChainDocument,
): readonly WebhookNode[] {
  const found = new Map<string, WebhookNode>();
  for (const [id, node] of nodesOf(published)) found.set(id, { id, node, published: true });
  for (const [id, node] of nodesOf(draft))
    if (!found.has(id)) found.set(id, { id, node, published: false });
  return [...found.values()];
}

function nodesOf(document: ChainDocument | null): readonly (readonly [string, ChainNode])[] {
  return Object.entries(document?.nodes ?? {}).filter(([, { type }]) => type === webhookType);
}
