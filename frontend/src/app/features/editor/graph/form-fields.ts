import { isJsonList, isJsonObject, type Json } from '@zveno/contracts/json.js';
import { kindOf } from './field-kind.js';
import { FieldSchema } from './field-schema.js';
import type { FieldLimits, FormField, FormRow } from './form-field.js';
import type { Setting, SettingPath, Settings } from './set-in.js';

type Fields = Readonly<Record<string, Setting>>;

/** Поля формы по JSON Schema настроек: только те, что при таких настройках что-то значат. */
export function formFields(
  schema: unknown,
  settings: Settings,
  language: string,
): readonly FormField[] {
  return new FormReader(language).fields(FieldSchema.of(schema), settings, []);
}

class FormReader {
  constructor(private readonly language: string) {}

  fields(schema: FieldSchema, value: Fields, path: SettingPath): readonly FormField[] {
    const properties = schema.properties(value);
    const known = new Map(properties.map(([name, field]) => [name, field]));
    const current = (name: string): unknown => value[name] ?? known.get(name)?.fallback;
    const shown = properties
      .filter(([, field]) => field.matters(current))
      .map(([name, field, required]) => this.field(field, value[name], [...path, name], required));
    const marked = shown.map((field) => this.withVariants(schema, field));
    const strange = Object.keys(value).filter((name) => !known.has(name));
    return [
      ...marked,
      ...strange.map((name) =>
        this.field(
          FieldSchema.of({ title: name, widget: 'value' }),
          value[name],
          [...path, name],
          false,
        ),
      ),
    ];
  }

  private field(
    schema: FieldSchema,
    value: Setting | undefined,
    path: SettingPath,
    required: boolean,
  ): FormField {
    const name = String(path.at(-1));
    const kind = kindOf(schema, value);
    return {
      id: path.join('.'),
      name,
      path,
      kind,
      label: schema.said('title', this.language) || name,
      hint: schema.said('description', this.language),
      required,
      advanced: schema.advanced,
      value,
      fallback: writable(schema.fallback),
      choices: schema.choices(this.language),
      fields: kind === 'group' ? this.fields(schema, asFields(value), path) : [],
      rows: kind === 'rows' || kind === 'rules' ? this.rows(schema, value, path) : [],
      blank: blankOf(schema.items),
      limits: limitsOf(schema),
    };
  }

  private rows(
    schema: FieldSchema,
    value: Setting | undefined,
    path: SettingPath,
  ): readonly FormRow[] {
    const rows = Array.isArray(value) ? value : [];
    return rows.map((row, index) => {
      const at = [...path, index];
      const fields = this.fields(schema.items, asFields(row), at);
      return { id: at.join('.'), path: at, fields: fields.map((field) => hideId(schema, field)) };
    });
  }

  /** Поле-признак варианта становится выбором из всех вариантов. */
  private withVariants(schema: FieldSchema, field: FormField): FormField {
    if (schema.discriminator !== field.name) return field;
    const choices = schema.variants.flatMap(
      (variant) => variant.property(field.name)?.choices(this.language) ?? [],
    );
    return { ...field, kind: 'choice', choices };
  }
}

// Имя выхода — постоянное: по нему узнаются связи. Менять его приходится редко.
function hideId(schema: FieldSchema, field: FormField): FormField {
  return schema.widget === 'options' && field.name === 'id' ? { ...field, advanced: true } : field;
}

/** Пустая строка списка: всё обязательное, остальное — по умолчанию. */
function blankOf(schema: FieldSchema): Setting {
  if (schema.isObject) {
    const required = schema.properties(undefined).filter(([, , needed]) => needed);
    return Object.fromEntries(required.map(([name, field]) => [name, blankOf(field)]));
  }
  const [first] = schema.values;
  if (first !== undefined) return writable(first) ?? '';
  if (schema.type === 'array') return schema.number('minItems') ? [blankOf(schema.items)] : [];
  return schema.type === 'number' || schema.type === 'integer'
    ? (schema.number('minimum') ?? 0)
    : '';
}

function limitsOf(schema: FieldSchema): FieldLimits {
  const limits = {
    min: schema.number('minimum'),
    max: schema.number('maximum'),
    longest: schema.number('maxLength'),
    fewestRows: schema.number('minItems'),
    mostRows: schema.number('maxItems'),
  };
  return Object.fromEntries(Object.entries(limits).filter(([, limit]) => limit !== undefined));
}

function asFields(value: Setting | undefined): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

/** Схема говорит о неизменяемых значениях, документ — об обычных: копия годится в документ. */
function writable(value: Json | undefined): Setting | undefined {
  return value === undefined ? undefined : copyOf(value);
}

function copyOf(value: Json): Setting {
  if (isJsonList(value)) return value.map(copyOf);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, copyOf(inner)]));
}
