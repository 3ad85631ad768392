import type { Setting, SettingPath } from './set-in.js';

/** Чем рисуется поле настройки. */
export type FieldKind =
  | 'text'
  | 'template'
  | 'templates'
  | 'value'
  | 'typed-value'
  | 'number'
  | 'switch'
  | 'choice'
  | 'choices'
  | 'duration'
  | 'clocks'
  | 'weekdays'
  | 'date'
  | 'cron'
  | 'time-zone'
  | 'words'
  | 'variable'
  | 'variables'
  | 'contact-field'
  | 'contact-fields'
  | 'peer'
  | 'peers'
  | 'chain'
  | 'account'
  | 'secret'
  | 'sealed'
  | 'emoji'
  | 'regex'
  | 'code'
  | 'json'
  | 'group'
  | 'rows'
  | 'rules';

export interface FieldChoice {
  readonly value: string;
  readonly text: string;
}

/** Поле формы: всё, что нужно, чтобы нарисовать его и записать ответ обратно. */
export interface FormField {
  /** Путь через точку: по нему поле узнаётся между правками и находит свои замечания. */
  readonly id: string;
  readonly name: string;
  readonly path: SettingPath;
  readonly kind: FieldKind;
  readonly label: string;
  readonly hint: string;
  readonly required: boolean;
  /** Редкое: прячется под «Ещё». */
  readonly advanced: boolean;
  /** Что записано; `undefined` — действует умолчание. */
  readonly value: Setting | undefined;
  readonly fallback: Setting | undefined;
  readonly choices: readonly FieldChoice[];
  /** Поля группы. */
  readonly fields: readonly FormField[];
  /** Строки списка. */
  readonly rows: readonly FormRow[];
  /** Новая строка списка. */
  readonly blank: Setting;
  readonly limits: FieldLimits;
}

export interface FormRow {
  readonly id: string;
  readonly path: SettingPath;
  readonly fields: readonly FormField[];
}

export interface FieldLimits {
  readonly min?: number;
  readonly max?: number;
  readonly longest?: number;
  readonly fewestRows?: number;
  readonly mostRows?: number;
}

/** Значение, которое действует: записанное или умолчание. */
export function currentOf({ value, fallback }: FormField): Setting | undefined {
  return value ?? fallback;
}

/** То же текстом: для полей, где пишут. Объекту и списку там не место. */
export function textOf(field: FormField): string {
  const current = currentOf(field);
  return typeof current === 'object' || current === undefined ? '' : String(current);
}

/** Поле и все вложенные в него. */
export function withInner(field: FormField): readonly FormField[] {
  const inner = [...field.fields, ...field.rows.flatMap(({ fields }) => fields)];
  return [field, ...inner.flatMap(withInner)];
}
