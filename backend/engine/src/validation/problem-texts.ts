import type { Localized } from '@zveno/contracts/localized.js';

interface ProblemText extends Localized {
  readonly severity: 'error' | 'warning';
}

/** Замечания по постоянному коду; `{имя}` заменяется параметром. */
export const problemTexts = {
  'chain.no-trigger': {
    severity: 'error',
    ru: 'В цепочке нет запуска: она никогда не начнётся. Добавьте узел из раздела «Запуски».',
    en: 'The chain has no trigger and will never start. Add a node from “Triggers”.',
  },
  'chain.bad-timezone': {
    severity: 'error',
    ru: 'Часового пояса «{zone}» нет. Выберите пояс из списка.',
    en: 'There is no time zone “{zone}”. Choose one from the list.',
  },
  'chain.missing-called': {
    severity: 'error',
    ru: 'Цепочки, которую вызывает узел, больше нет. Выберите другую.',
    en: 'The chain this node runs does not exist any more. Choose another one.',
  },
  'chain.calls-itself': {
    severity: 'warning',
    ru: 'Цепочка вызывает сама себя: проверьте, что вызовы когда-нибудь кончатся.',
    en: 'The chain runs itself: make sure the calls come to an end.',
  },
  'node.unknown-type': {
    severity: 'warning',
    ru: 'Тип узла «{type}» неизвестен: возможно, выключен плагин. Узел сохранён как есть, но работать не будет.',
    en: 'Node type “{type}” is unknown: a plugin may be off. The node is kept as it is but will not run.',
  },
  'node.unreachable': {
    severity: 'warning',
    ru: 'До узла не дойти ни от одного запуска.',
    en: 'No trigger leads to this node.',
  },
  'node.loop-without-wait': {
    severity: 'error',
    ru: 'Узлы идут по кругу без ожидания. Добавьте в круг вопрос, паузу или узел «Цикл».',
    en: 'Nodes run in a circle without waiting. Put a question, a delay or a “Loop” node into it.',
  },
  'output.loose': {
    severity: 'error',
    ru: 'Выход «{output}» никуда не ведёт. Соедините его с узлом, хотя бы с «Конец».',
    en: 'Output “{outputEn}” leads nowhere. Connect it to a node, at least to “End”.',
  },
  'output.unknown': {
    severity: 'error',
    ru: 'У узла нет выхода «{output}», а связь из него есть. Удалите связь.',
    en: 'The node has no output “{output}” but a connection leaves it. Delete the connection.',
  },
  'edge.missing-target': {
    severity: 'error',
    ru: 'Связь ведёт в узел «{target}», которого нет.',
    en: 'The connection leads to node “{target}”, which does not exist.',
  },
  'edge.into-trigger': {
    severity: 'error',
    ru: 'Связь ведёт в запуск. Запуск только начинает цепочку — ведите связь в следующий узел.',
    en: 'The connection leads into a trigger. A trigger only starts a chain: lead it to the next node.',
  },
  'setting.missing': {
    severity: 'error',
    ru: 'Настройка «{setting}» не заполнена.',
    en: 'Setting “{settingEn}” is empty.',
  },
  'setting.invalid': {
    severity: 'error',
    ru: 'Настройка «{setting}» записана неверно: {reason}.',
    en: 'Setting “{settingEn}” is not valid: {reasonEn}.',
  },
  'setting.not-allowed': {
    severity: 'error',
    ru: 'У настройки «{setting}» нет такого значения. Можно: {allowed}.',
    en: 'Setting “{settingEn}” has no such value. Allowed: {allowedEn}.',
  },
  'setting.unknown': {
    severity: 'error',
    ru: 'Настройки «{setting}» у этого узла нет. Удалите её.',
    en: 'This node has no setting “{settingEn}”. Remove it.',
  },
  'template.invalid': {
    severity: 'error',
    ru: 'Текст с подстановками записан с ошибкой: {reason}.',
    en: 'The text with variables has an error: {reasonEn}.',
  },
  'regex.invalid': {
    severity: 'error',
    ru: 'Регулярное выражение записано с ошибкой: {reason}.',
    en: 'The regular expression has an error: {reasonEn}.',
  },
  'variable.unknown': {
    severity: 'error',
    ru: 'Переменной «{name}» нет. Заведите её в настройках цепочки или выберите другую.',
    en: 'There is no variable “{name}”. Add it in the chain settings or choose another one.',
  },
  'variable.reserved': {
    severity: 'error',
    ru: 'Имя «{name}» занято самой системой. Назовите переменную иначе.',
    en: 'Name “{name}” is taken by the system. Give the variable another name.',
  },
  'contact.unknown-field': {
    severity: 'warning',
    ru: 'Поле собеседника «{name}» ещё нигде не заполнялось: текст в этом месте может быть пустым.',
    en: 'Contact field “{name}” has never been filled: the text may be empty there.',
  },
} as const satisfies Record<string, ProblemText>;

export type ProblemCode = keyof typeof problemTexts;

/** Текст замечания на обоих языках с подставленными параметрами. */
export function problemText(
  code: string,
  parameters: Readonly<Record<string, string>>,
): ProblemText {
  const known = Object.entries(problemTexts).find(([name]) => name === code)?.[1];
  const text: ProblemText = known ?? { severity: 'error', ru: code, en: code };
  const fill = (template: string): string =>
    template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => wordFor(name, parameters) ?? whole);
  return { severity: text.severity, ru: fill(text.ru), en: fill(text.en) };
}

/** Слово без перевода (имя, номер, чужая ошибка) на обоих языках одно. */
function wordFor(name: string, parameters: Readonly<Record<string, string>>): string | undefined {
  return parameters[name] ?? parameters[name.replace(/En$/, '')];
}
