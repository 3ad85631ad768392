import { createRequire } from 'node:module';
import { z } from 'zod';
import { schemaFromJson } from './json-schema.js';
import type { TlSchema } from './schema.js';
import { schemaFromText } from './text-schema.js';

const require = createRequire(import.meta.url);

/** Слой, на котором говорит GramJS 2.26.22; в тексте его схемы номера слоя нет. */
const gramjsLayer = 198;

let older: TlSchema | undefined;
let newer: TlSchema | undefined;

/** Схема для слоя, который назвал клиент: одни и те же объекты в разных слоях имеют разные номера. */
export function schemaFor(layer: number): TlSchema {
  if (layer <= gramjsLayer) {
    older ??= schemaFromText(gramjsLayer, z.string().parse(require('telegram/tl/apiTl')));
    return older;
  }
  newer ??= schemaFromJson(require('@mtcute/core/tl/api-schema.json'));
  return newer;
}
