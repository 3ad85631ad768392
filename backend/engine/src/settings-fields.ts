import { VariableName } from '@zveno/contracts/chain-document.js';
import type { Localized } from '@zveno/contracts/localized.js';
import * as z from 'zod';
import type { NodeOutput } from './node-type.js';
import { durationPattern } from './time/duration.js';
import { formatRule } from '@zveno/contracts/format-rule.js';

/** Чем форма рисует поле. */
export type Widget =
  | 'text'
  | 'template'
  | 'value'
  | 'typed-value'
  | 'code'
  | 'duration'
  | 'clock'
  | 'date'
  | 'cron'
  | 'weekdays'
  | 'time-zone'
  | 'rules'
  | 'variable'
  | 'contact-field'
  | 'tags'
  | 'chain'
  | 'account'
  | 'peer'
  | 'secret'
  | 'emoji'
  | 'list'
  | 'regex'
  | 'options'
  | 'switch';

export interface FieldText extends Localized {
  /** Пояснение под полем. */
  readonly hint?: Localized;
  readonly widget?: Widget;
  /** Подписи значений перечисления. */
  readonly choices?: Readonly<Record<string, Localized>>;
  /** Редкая настройка: форма прячет её под «Ещё». */
  readonly advanced?: true;
  /** Когда поле что-то значит: соседнее поле → его значения. В остальных случаях форма его не показывает. */
  readonly when?: Readonly<Record<string, readonly string[]>>;
}

/** Подписывает поле настроек; подписи попадают в JSON Schema, а из неё — в форму и справочник. */
export function field<S extends z.ZodType>(schema: S, text: FieldText): S {
  const { ru, en, hint, widget, choices, advanced, when } = text;
  return schema.meta({
    title: ru,
    titleEn: en,
    ...(hint && { description: hint.ru, descriptionEn: hint.en }),
    ...(widget && { widget }),
    ...(choices && { choices }),
    ...(advanced && { advanced }),
    ...(when && { when }),
  });
}

/** Текст с подстановками `{{…}}`. */
export const TemplateText = z.string().max(10_000);
export const FilledTemplate = TemplateText.min(1);
/** Значение: литерал или `{{путь}}`, сохраняющий тип. */
export const ValueSource = z.json();
export const Duration = z
  .string()
  .regex(
    durationPattern,
    formatRule(
      'длительность — число и буква s, m, h, d или w, например 10m или 1h 30m',
      'a duration is a number and a letter s, m, h, d or w, for example 10m or 1h 30m',
    ),
  );
export const ClockText = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, formatRule('время — в виде ЧЧ:ММ', 'time looks like HH:MM'));
export const Variable = VariableName;

/** Строки «имя — значение»: входы цепочки, скрипта, возвращаемые значения. */
export const NamedValues = z
  .array(
    z.strictObject({
      name: field(Variable, { ru: 'Имя', en: 'Name', widget: 'variable' }),
      value: field(ValueSource, { ru: 'Значение', en: 'Value', widget: 'value' }),
    }),
  )
  .max(50)
  .default([]);

export function output(id: string, ru: string, en: string): NodeOutput {
  return { id, title: { ru, en } };
}

/** Выход, который можно не соединять. */
export function optionalOutput(id: string, ru: string, en: string): NodeOutput {
  return { id, title: { ru, en }, optional: true };
}

/** Обычное «дальше»: без связи ветвь просто кончается. */
export const nextOutput = optionalOutput('next', 'Дальше', 'Next');
/** «Дальше» запуска: без связи запуск бесполезен. */
export const startOutput = output('next', 'Дальше', 'Next');
