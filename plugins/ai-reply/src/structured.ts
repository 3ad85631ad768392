import type { Json, JsonObject } from '@zveno/plugin-sdk';
import { z } from 'zod';

/** Схема объекта со всеми этими полями — так её требует строгий режим. */
export function objectOf(properties: JsonObject): JsonObject {
  return {
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  };
}

/** JSON ответа; модели без строгого режима обёртывают его словами и рамкой ```json. */
export function jsonIn(text: string): Json {
  const body = text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1);
  try {
    return z.json().parse(JSON.parse(body));
  } catch {
    return null;
  }
}
