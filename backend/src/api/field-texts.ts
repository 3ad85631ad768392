import { ruleWords } from '@zveno/contracts/format-rule.js';
import type { Localized } from '@zveno/contracts/localized.js';

type Constraints = readonly unknown[];

const list = (values: unknown) =>
  typeof values === 'object' && values !== null ? Object.values(values).join(', ') : '';
const oneOf = ([values]: Constraints): Localized => ({
  ru: `допустимые значения: ${list(values)}`,
  en: `allowed values: ${list(values)}`,
});
const object = (): Localized => ({ ru: 'нужен объект', en: 'an object is needed' });

/** Замечания к полям по имени проверки class-validator; аргументы — параметры самой проверки. */
const texts: Readonly<Record<string, (constraints: Constraints) => Localized>> = {
  isString: () => ({ ru: 'нужен текст', en: 'text is needed' }),
  isNotEmpty: () => ({ ru: 'заполните поле', en: 'fill in the field' }),
  isDefined: () => ({ ru: 'поле обязательно', en: 'the field is required' }),
  isEmail: () => ({
    ru: 'нужен адрес почты вида name@example.org',
    en: 'an e-mail address like name@example.org is needed',
  }),
  isUuid: () => ({ ru: 'нужен идентификатор UUID', en: 'a UUID is needed' }),
  isInt: () => ({ ru: 'нужно целое число', en: 'a whole number is needed' }),
  isBoolean: () => ({ ru: 'нужно true или false', en: 'true or false is needed' }),
  isArray: () => ({ ru: 'нужен список', en: 'a list is needed' }),
  isObject: object,
  isIn: oneOf,
  min: ([least]) => ({ ru: `не меньше ${String(least)}`, en: `at least ${String(least)}` }),
  max: ([most]) => ({ ru: `не больше ${String(most)}`, en: `at most ${String(most)}` }),
  isLength: ([least, most]) => ({
    ru: `от ${String(least)} до ${String(most)} знаков`,
    en: `${String(least)} to ${String(most)} characters`,
  }),
  minLength: ([least]) => ({
    ru: `не короче ${String(least)} знаков`,
    en: `at least ${String(least)} characters`,
  }),
  maxLength: ([most]) => ({
    ru: `не длиннее ${String(most)} знаков`,
    en: `at most ${String(most)} characters`,
  }),
  arrayNotEmpty: () => ({ ru: 'список пуст', en: 'the list is empty' }),
  arrayMaxSize: ([most]) => ({
    ru: `не больше ${String(most)} элементов`,
    en: `at most ${String(most)} items`,
  }),
  arrayUnique: () => ({ ru: 'элементы не должны повторяться', en: 'items must not repeat' }),
  nestedValidation: object,
  whitelistValidation: () => ({
    ru: 'такого поля нет: проверьте имя',
    en: 'there is no such field: check the name',
  }),
  unknownValue: object,
};

const unfit: Localized = {
  ru: 'такое значение не подходит',
  en: 'such a value does not fit',
};

/** Слова замечания; свои слова проверки, если они заданы, важнее общих. */
export function fieldText(constraint: string, given: Constraints, message: string): Localized {
  return ruleWords(message) ?? texts[constraint]?.(given) ?? unfit;
}
