import type { z } from 'zod';
import type { NodeDescriptor, NodeOutput } from '../node-type.js';
import type { NodeRegistry } from '../registry.js';
import { settingsSchema } from './settings-schema.js';

/** Тип узла для палитры и формы: всё, что нужно показать, и ничего исполняемого. */
export interface NodeCatalogEntry extends NodeDescriptor {
  readonly settings: z.core.JSONSchema.JSONSchema;
  /** Выходы при настройках по умолчанию; `…` — «по одному на вариант». */
  readonly outputs: readonly NodeOutput[];
}

/** Каталог узлов в порядке палитры. */
export function nodeCatalog(registry: NodeRegistry): readonly NodeCatalogEntry[] {
  return registry.all().map((type) => ({
    ...type.descriptor,
    settings: settingsSchema(type),
    outputs: type.outputs,
  }));
}
