import { ChainDocument } from '@zveno/contracts/chain-document.js';
import type { ApiBodyOptions } from '@nestjs/swagger';
import { z } from 'zod';

/** JSON Schema документа, как его пишет человек: поля с умолчаниями можно опустить. */
export const chainSchema = Object.freeze({
  $id: '/api/schemas/chain.json',
  title: 'Цепочка «Звена»',
  ...z.toJSONSchema(ChainDocument, { io: 'input' }),
});

/** Описание тела-документа для Swagger: полная схема отдельно, здесь — пример. */
export const chainDocumentBody: ApiBodyOptions = {
  description: 'Документ цепочки. Полная схема — `/api/schemas/chain.json`.',
  schema: {
    type: 'object',
    required: ['schema', 'name'],
    additionalProperties: true,
    example: { schema: 1, name: 'Приветствие', tags: ['продажи'], nodes: {} },
  },
};
