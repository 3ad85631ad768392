import { hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { nodeCatalog } from '@zveno/engine/reference/node-catalog.js';
import type { NodeRegistry } from '@zveno/engine/registry.js';
import { NodeTypes } from '../../runtime/node-types/node-types.js';
import type { NodeTypeDto } from './nodes.dto.js';

export interface NodeCatalogEdition {
  readonly items: NodeTypeDto[];
  /** Меняется вместе с содержимым: страница не качает каталог второй раз. */
  readonly etag: string;
}

/** Каталог узлов. Схемы считаются один раз на набор типов. */
@Injectable()
export class NodeCatalog {
  private known: { readonly of: NodeRegistry; readonly edition: NodeCatalogEdition } | undefined;

  constructor(private readonly types: NodeTypes) {}

  get edition(): NodeCatalogEdition {
    const { registry } = this.types;
    if (this.known?.of !== registry) this.known = { of: registry, edition: editionOf(registry) };
    return this.known.edition;
  }
}

function editionOf(registry: NodeRegistry): NodeCatalogEdition {
  const items = nodeCatalog(registry).map((entry) => ({
    ...entry,
    needs: [...entry.needs],
    outputs: [...entry.outputs],
  }));
  return { items, etag: `"${hash('sha256', JSON.stringify(items), 'base64url')}"` };
}
