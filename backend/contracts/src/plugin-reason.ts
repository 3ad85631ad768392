import { type ErrorParameters, type ErrorText, wordsOf } from './error-text.js';
import type { Localized } from './localized.js';

const longestWords = 500;

/** Почему плагин остановлен или не запустился, по постоянному коду. */
export const pluginReasons = {
  'version-refused': {
    ru: 'Версия {version} не заработала, служит прежняя: {reason}',
    en: 'Version {version} did not start, the previous one keeps working: {reason}',
  },
  // Слова самого плагина: их не переводят.
  said: { ru: '{words}', en: '{words}' },
  unknown: {
    ru: 'причину записала другая версия «Звена»',
    en: 'the reason was recorded by another version of Zveno',
  },

  'thread-ended': { ru: 'завершил свой поток сам', en: 'ended its own thread' },
  crashed: { ru: 'сорвался: {words}', en: 'crashed: {words}' },
  memory: { ru: 'не хватило памяти: больше 96 МБ', en: 'ran out of memory: more than 96 MB' },
  'outer-memory': {
    ru: 'занял больше 128 МБ памяти вне кучи',
    en: 'took more than 128 MB of memory outside the heap',
  },
  hung: {
    ru: 'не отвечает три секунды: вечный цикл?',
    en: 'no answer for three seconds: an endless loop?',
  },
  chatty: {
    ru: 'говорит чаще пяти тысяч раз в секунду',
    en: 'speaks more than five thousand times a second',
  },
  'long-message': {
    ru: 'прислал сообщение длиннее миллиона знаков',
    en: 'sent a message longer than a million characters',
  },
  'bad-message': {
    ru: 'прислал сообщение не по правилам',
    en: 'sent a message that breaks the rules',
  },
  'slow-start': {
    ru: 'не запустился за десять секунд: вечный цикл или ожидание без конца при загрузке?',
    en: 'did not start in ten seconds: an endless loop or an endless wait while loading?',
  },
  'not-started': { ru: 'не запустился', en: 'did not start' },
  off: { ru: 'выключен', en: 'is off' },

  'no-default': {
    ru: 'Файл плагина должен отдавать по умолчанию definePlugin(…) или класс с @Plugin',
    en: 'The default export of the plugin file must be definePlugin(…) or a class with @Plugin',
  },
  'no-mark': { ru: 'У главного класса плагина нет @Plugin', en: 'The main class has no @Plugin' },
  'no-name': { ru: 'У части плагина нет имени (name)', en: 'A part of the plugin has no name' },
  'mark-misplaced': {
    ru: 'Пометка плагина стоит не на методе: {method}',
    en: 'A plugin decorator is not on a method: {method}',
  },
  twice: { ru: 'Дважды объявлено: {part}', en: 'Declared twice: {part}' },
  'bad-import': {
    ru: 'Плагину нельзя импортировать «{name}»',
    en: 'A plugin must not import “{name}”',
  },

  'permission-missing': {
    ru: '{part} просит разрешение {permission}: добавьте его в plugin.json',
    en: '{part} needs the permission {permission}: add it to plugin.json',
  },
  'slot-missing': {
    ru: 'Виджет «{name}» просит место {slot}: добавьте его в permissions.slots',
    en: 'The widget “{name}” needs the slot {slot}: add it to permissions.slots',
  },
  'page-missing': {
    ru: 'Нет страницы {page} виджета «{name}»',
    en: 'There is no page {page} of the widget “{name}”',
  },
  'schedule-kind': {
    ru: 'Расписанию «{name}» нужно одно из двух: cron или everySeconds',
    en: 'The schedule “{name}” needs one of the two: cron or everySeconds',
  },
  'schedule-never': {
    ru: 'Расписание «{name}»: такого времени «{cron}» не бывает',
    en: 'The schedule “{name}”: the time “{cron}” never comes',
  },
  'schedule-cron': {
    ru: 'Расписание «{name}»: {reason}',
    en: 'The schedule “{name}”: {reason}',
  },
  'schema-pattern': {
    ru: '{part}: pattern в схеме нельзя, проверяйте в коде плагина',
    en: '{part}: pattern is not allowed in the schema, check it in the code of the plugin',
  },
  schema: { ru: '{part}, схема: {words}', en: '{part}, schema: {words}' },
  'route-twice': {
    ru: 'Адрес {method} {path} объявлен дважды',
    en: 'The address {method} {path} is declared twice',
  },
  'route-taken': {
    ru: 'Адрес «{name}»: слово {word} занято самим «Звеном»',
    en: 'The address “{name}”: the word {word} belongs to Zveno itself',
  },
  'route-start': {
    ru: 'Адрес «{name}» начинается с {word}: начните его со слова, например rows',
    en: 'The address “{name}” starts with {word}: start it with a word, for example rows',
  },
} as const satisfies Record<string, ErrorText>;

export type PluginReasonCode = keyof typeof pluginReasons;

/** Причина с тем, что подставляется в её слова: так её хранят и передают из потока плагина. */
export interface PluginReason {
  readonly code: PluginReasonCode;
  readonly parameters: ErrorParameters;
}

/** Причина словами на обоих языках. */
export function reasonWords({ code, parameters }: PluginReason): Localized {
  const text = pluginReasons[code];
  return { ru: wordsOf(text, 'ru', parameters), en: wordsOf(text, 'en', parameters) };
}

/** Плагин не запустился или остановлен. */
export class PluginRefused extends Error {
  override readonly name = 'PluginRefused';
  readonly reason: PluginReason;

  constructor(code: PluginReasonCode, parameters: ErrorParameters = {}) {
    const reason = { code, parameters };
    super(reasonWords(reason).ru);
    this.reason = reason;
  }
}

/** Причина из пойманного: отказ называет её сам, прочее — слова плагина. */
export function reasonOf(error: unknown): PluginReason {
  if (error instanceof PluginRefused) return error.reason;
  const words = error instanceof Error ? error.message : String(error);
  return { code: 'said', parameters: { words: words.slice(0, longestWords) } };
}
