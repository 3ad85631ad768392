import type { FieldKind } from './form-field.js';
import type { FieldSchema } from './field-schema.js';
import type { Setting } from './set-in.js';

const longText = 1000;

/** Чем нарисовать поле. Записанное не по схеме показывается как JSON: ничего не теряется. */
export function kindOf(schema: FieldSchema, value: Setting | undefined): FieldKind {
  const kind = expectedKind(schema);
  return value === undefined || suits(kind, value) ? kind : 'json';
}

function expectedKind(schema: FieldSchema): FieldKind {
  if (schema.sealed && schema.type === 'string') return 'sealed';
  const named = namedKind(schema);
  if (named) return named;
  if (schema.isObject || schema.hasVariants) return 'group';
  switch (schema.type) {
    case 'boolean':
      return 'switch';
    case 'number':
    case 'integer':
      return 'number';
    case 'string':
      return schema.values.length > 0 ? 'choice' : 'text';
    case 'array':
      return listKind(schema);
    default:
      return 'json';
  }
}

/** Подсказка схемы. Часть подсказок говорит и об одном значении, и о списке. */
function namedKind({ widget, type }: FieldSchema): FieldKind | undefined {
  const many = type === 'array';
  switch (widget) {
    case 'tags':
      return many ? 'words' : 'text';
    case 'peer':
      return many ? 'peers' : 'peer';
    case 'variable':
      return many ? 'variables' : 'variable';
    case 'contact-field':
      return many ? 'contact-fields' : 'contact-field';
    case 'clock':
      return many ? 'clocks' : 'text';
    case 'text':
    case 'template':
    case 'value':
    case 'typed-value':
    case 'code':
    case 'duration':
    case 'date':
    case 'cron':
    case 'time-zone':
    case 'weekdays':
    case 'rules':
    case 'chain':
    case 'account':
    case 'secret':
    case 'emoji':
    case 'regex':
    case 'switch':
      return widget;
    default:
      return undefined;
  }
}

function listKind(schema: FieldSchema): FieldKind {
  const { items } = schema;
  if (schema.choices('ru').length > 0) return 'choices';
  if (items.isObject) return 'rows';
  if (items.type === 'string') {
    return (items.number('maxLength') ?? 0) > longText ? 'templates' : 'words';
  }
  return items.type === '' || items.type === 'number' ? 'words' : 'json';
}

function suits(kind: FieldKind, value: Setting): boolean {
  switch (kind) {
    case 'value':
    case 'typed-value':
    case 'json':
      return true;
    case 'sealed':
      // `null` — стереть при сохранении.
      return typeof value === 'string' || value === null;
    case 'switch':
      return typeof value === 'boolean';
    case 'number':
      return typeof value === 'number';
    case 'group':
      return isObject(value);
    case 'rows':
    case 'rules':
      return Array.isArray(value) && value.every(isObject);
    case 'templates':
    case 'choices':
    case 'clocks':
    case 'variables':
    case 'contact-fields':
      return isListOf(value, 'string');
    case 'weekdays':
      return isListOf(value, 'number');
    case 'words':
    case 'peers':
      return Array.isArray(value) && value.every((item) => typeof item !== 'object');
    default:
      return typeof value === 'string';
  }
}

function isListOf(value: Setting, type: 'string' | 'number'): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === type);
}

function isObject(value: Setting): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
