import { ChainDocument } from '@zveno/contracts/chain-document.js';
import * as z from 'zod';
import type { NodeRegistry } from '../registry.js';
import { settingsSchema } from './settings-schema.js';

type Schema = z.core.JSONSchema.JSONSchema;

/**
 * JSON Schema документа цепочки вместе с настройками известных узлов: редакторы кода по ней
 * подсказывают. Узел неизвестного типа схеме не противоречит.
 */
export function chainSchema(registry: NodeRegistry): Schema {
  const document = z.toJSONSchema(ChainDocument, { io: 'input', unrepresentable: 'any' });
  const nodes = document.properties?.['nodes'];
  if (typeof nodes !== 'object' || typeof nodes.additionalProperties !== 'object') return document;
  const node = {
    ...nodes.additionalProperties,
    allOf: registry.all().map((type): Schema => {
      const settings = { ...settingsSchema(type), $schema: undefined };
      return {
        if: { properties: { type: { const: type.descriptor.type } }, required: ['type'] },
        then: { properties: { settings } },
      };
    }),
  };
  const properties = { ...document.properties, nodes: { ...nodes, additionalProperties: node } };
  return { ...document, properties };
}
