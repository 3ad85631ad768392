type Constraints = readonly unknown[];

const list = (values: unknown) =>
  typeof values === 'object' && values !== null ? Object.values(values).join(', ') : '';

/** Замечания к полям по имени проверки class-validator; аргументы — параметры самой проверки. */
const texts: Readonly<Record<string, (constraints: Constraints) => string>> = {
  isString: () => 'Нужен текст.',
  isNotEmpty: () => 'Заполните поле.',
  isDefined: () => 'Поле обязательно.',
  isEmail: () => 'Нужен адрес почты вида name@example.org.',
  isUUID: () => 'Нужен идентификатор UUID.',
  isInt: () => 'Нужно целое число.',
  isNumber: () => 'Нужно число.',
  isBoolean: () => 'Нужно true или false.',
  isArray: () => 'Нужен список.',
  isObject: () => 'Нужен объект.',
  isISO8601: () => 'Нужны дата и время в формате ISO 8601, например 2026-01-31T10:00:00Z.',
  isIn: ([values]) => `Допустимые значения: ${list(values)}.`,
  isEnum: ([values]) => `Допустимые значения: ${list(values)}.`,
  min: ([least]) => `Не меньше ${String(least)}.`,
  max: ([most]) => `Не больше ${String(most)}.`,
  minLength: ([least]) => `Не короче ${String(least)} знаков.`,
  maxLength: ([most]) => `Не длиннее ${String(most)} знаков.`,
  arrayMinSize: ([least]) => `Не меньше ${String(least)} элементов.`,
  arrayMaxSize: ([most]) => `Не больше ${String(most)} элементов.`,
  arrayUnique: () => 'Элементы не должны повторяться.',
  matches: () => 'Значение не того вида.',
  nestedValidation: () => 'Нужен объект.',
  whitelistValidation: () => 'Такого поля нет: проверьте имя.',
  unknownValue: () => 'Нужен объект.',
};

/** Русский текст замечания; своё сообщение проверки, если оно задано, важнее общего. */
export function fieldText(constraint: string, constraints: Constraints, fallback: string): string {
  return /[а-яё]/i.test(fallback) ? fallback : (texts[constraint]?.(constraints) ?? fallback);
}
