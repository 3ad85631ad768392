import { isJsonObject, type JsonObject } from '@zveno/contracts/json.js';
import type { Localized } from '@zveno/contracts/localized.js';
import type { NodeType } from '../node-type.js';
import { settingsSchema } from '../reference/settings-schema.js';
import { toText } from '../templates/to-text.js';

const schemas = new WeakMap<NodeType, object>();

/** Подпись настройки по пути (`options.0.label`): замечание называет поле так же, как форма. */
export function settingTitle(type: NodeType, path: string): Localized {
  let schema: unknown = schemaOf(type);
  let title: Localized = { ru: path, en: path };
  for (const key of path.split('.')) {
    schema = inner(schema, key);
    title = titleOf(schema) ?? title;
  }
  return title;
}

/** Значения, из которых выбирают, так же, как они названы в форме. */
export function settingChoices(type: NodeType, path: string): Localized | undefined {
  // У списка с выбором значения названы у него самого, а не у каждой строки.
  const choices = choicesAt(type, path) ?? choicesAt(type, path.replace(/\.\d+$/, ''));
  if (!choices) return undefined;
  const named = (language: 'ru' | 'en'): string =>
    Object.entries(choices)
      .map(([value, name]) => (isJsonObject(name) ? toText(name[language]) : value))
      .join(', ');
  return { ru: named('ru'), en: named('en') };
}

function choicesAt(type: NodeType, path: string): JsonObject | undefined {
  const schema = path.split('.').reduce(inner, schemaOf(type));
  const choices = isJsonObject(schema) ? schema['choices'] : undefined;
  return isJsonObject(choices) ? choices : undefined;
}

function schemaOf(type: NodeType): object {
  const schema = schemas.get(type) ?? settingsSchema(type);
  schemas.set(type, schema);
  return schema;
}

function inner(schema: unknown, key: string): unknown {
  if (!isJsonObject(schema)) return undefined;
  if (/^\d+$/.test(key) && schema['items'] !== undefined) return schema['items'];
  const { properties } = schema;
  return isJsonObject(properties) ? properties[key] : undefined;
}

function titleOf(schema: unknown): Localized | undefined {
  if (!isJsonObject(schema)) return undefined;
  const { title, titleEn } = schema;
  if (typeof title !== 'string') return undefined;
  return { ru: title, en: typeof titleEn === 'string' ? titleEn : title };
}
