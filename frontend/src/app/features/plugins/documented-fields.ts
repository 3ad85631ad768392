import type { FieldKind, FormField } from '../editor/graph/form-field.js';
import { formFields } from '../editor/graph/form-fields.js';

export type DocumentedKind =
  'choice' | 'duration' | 'group' | 'list' | 'number' | 'sealed' | 'switch' | 'text' | 'data';

/** Строка таблицы настроек. */
export interface DocumentedField {
  readonly name: string;
  readonly label: string;
  readonly kind: DocumentedKind;
  readonly required: boolean;
  readonly hint: string;
  readonly choices: string;
  readonly fallback: string;
}

const kinds: Partial<Record<FieldKind, DocumentedKind>> = {
  choice: 'choice',
  choices: 'list',
  duration: 'duration',
  group: 'group',
  rows: 'list',
  templates: 'list',
  words: 'list',
  number: 'number',
  sealed: 'sealed',
  switch: 'switch',
  text: 'text',
  template: 'text',
  value: 'text',
};

/** Настройки узла или плагина для таблицы: то же описание, по которому рисуется форма. */
export function documentedFields(schema: unknown, language: string): readonly DocumentedField[] {
  return schema === undefined ? [] : formFields(schema, {}, language).map(documented);
}

function documented(field: FormField): DocumentedField {
  const { name, label, kind, required, hint, choices, fallback } = field;
  return {
    name,
    label,
    kind: kinds[kind] ?? 'data',
    required,
    hint,
    choices: choices.map(({ text }) => text).join(', '),
    fallback: fallback === undefined ? '' : saidValue(fallback, choices),
  };
}

function saidValue(value: unknown, choices: FormField['choices']): string {
  const known = choices.find((choice) => choice.value === value);
  if (known) return known.text;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
