import { toJson } from '../../templates/to-json.js';
import * as z from 'zod';
import { parseChoice } from '../../answers/choice.js';
import { parseEmail } from '../../answers/email.js';
import { parseMoment } from '../../answers/moment.js';
import { parseNumber } from '../../answers/number.js';
import { parsePhone } from '../../answers/phone.js';
import { parseYesNo } from '../../answers/yes-no.js';
import { defineNode } from '../../define-node.js';
import type { NodeOutput, PrepareTools, Visit } from '../../node-type.js';
import { field, optionalOutput, output, TemplateText } from '../../settings-fields.js';
import { questionBehaviour, questionFields } from './question.js';

const Settings = z.strictObject({
  question: field(TemplateText.default(''), {
    ru: 'Вопрос',
    en: 'Question',
    widget: 'template',
    hint: { ru: 'Пусто — молча ждать сообщения.', en: 'Empty waits silently.' },
  }),
  expect: field(
    z
      .enum(['text', 'number', 'yes-no', 'choice', 'phone', 'email', 'date', 'regex'])
      .default('text'),
    {
      ru: 'Какой нужен ответ',
      en: 'Expected answer',
      choices: {
        text: { ru: 'любой текст', en: 'any text' },
        number: { ru: 'число', en: 'number' },
        'yes-no': { ru: 'да или нет', en: 'yes or no' },
        choice: { ru: 'один из вариантов', en: 'one of the options' },
        phone: { ru: 'телефон', en: 'phone' },
        email: { ru: 'почта', en: 'e-mail' },
        date: { ru: 'дата или время', en: 'date or time' },
        regex: { ru: 'по выражению', en: 'by expression' },
      },
    },
  ),
  options: field(z.array(z.string().trim().min(1).max(200)).max(30).default([]), {
    ru: 'Варианты',
    en: 'Options',
    widget: 'list',
    when: { expect: ['choice'] },
    hint: {
      ru: 'Понимаются номер, название и опечатка. Отдельные выходы — у узла «Выбор».',
      en: 'The number, the label or a typo work. The “Choice” node has outputs for each.',
    },
  }),
  pattern: field(z.string().max(500).optional(), {
    ru: 'Регулярное выражение',
    en: 'Regular expression',
    widget: 'regex',
    when: { expect: ['regex'] },
    hint: {
      ru: 'Ответом станет первая группа в скобках, а без неё — найденное целиком.',
      en: 'The answer is the first group, or the whole match without groups.',
    },
  }),
  min: field(z.number().optional(), {
    ru: 'Не меньше',
    en: 'At least',
    advanced: true,
    when: { expect: ['text', 'number'] },
  }),
  max: field(z.number().optional(), {
    ru: 'Не больше',
    en: 'At most',
    advanced: true,
    when: { expect: ['text', 'number'] },
  }),
  ...questionFields,
});
type AskSettings = z.infer<typeof Settings>;

/** Задаёт вопрос и ждёт ответа; ожидание — строка в базе и переживает перезапуск. */
export const ask = defineNode({
  type: 'ask',
  category: 'dialogue',
  title: { ru: 'Спросить и ждать', en: 'Ask and wait' },
  description: {
    ru: 'Задаёт вопрос, понимает ответ по-человечески, переспрашивает и напоминает.',
    en: 'Asks, understands the answer, asks again and reminds.',
  },
  icon: 'contact_support',
  waits: true,
  needs: ['telegram'],
  settings: Settings,
  outputs,
  sampleOutputs: outputs(Settings.parse({ expect: 'number', timeout: '1h' })),
  prepare(settings, tools) {
    const parse = answerParser(settings, tools);
    return questionBehaviour(
      settings,
      {
        text: tools.template(settings.question, 'question'),
        invalid: 'invalid',
        understand(text, visit) {
          const value = parse(text, visit);
          return value === undefined ? undefined : { output: 'answered', value: toJson(value) };
        },
      },
      tools,
    );
  },
});

/** «Не понят» и «нет ответа» обязательны, только если могут случиться. */
function outputs({ expect, timeout, min, max }: AskSettings): readonly NodeOutput[] {
  const anything = expect === 'text' && min === undefined && max === undefined;
  return [
    output('answered', 'Ответил', 'Answered'),
    (anything ? optionalOutput : output)('invalid', 'Не понять', 'Invalid'),
    (timeout ? output : optionalOutput)('no-reply', 'Не ответил', 'No reply'),
    optionalOutput('cancelled', 'Отменил', 'Cancelled'),
  ];
}

type Parse = (text: string, visit: Visit) => unknown;

function answerParser(settings: AskSettings, tools: PrepareTools): Parse {
  switch (settings.expect) {
    case 'text':
      return (text) =>
        text.trim() !== '' && inRange(text.trim().length, settings) ? text.trim() : undefined;
    case 'number':
      return (text) => {
        const number = parseNumber(text);
        return number !== undefined && inRange(number, settings) ? number : undefined;
      };
    case 'yes-no':
      return parseYesNo;
    case 'choice':
      return optionParser(settings.options, tools);
    case 'phone':
      return parsePhone;
    case 'email':
      return parseEmail;
    case 'date':
      return (text, { now }) => isoMoment(parseMoment(text, now, tools.zone));
    case 'regex': {
      if (!settings.pattern) tools.problem('setting.missing', 'pattern');
      const regex = tools.regex(settings.pattern ?? '', 'pattern', true);
      return (text) => {
        const groups = regex.match(text.trim());
        return groups?.[1] ?? groups?.[0];
      };
    }
  }
}

function optionParser(labels: readonly string[], tools: PrepareTools): Parse {
  if (labels.length === 0) tools.problem('setting.missing', 'options');
  const options = labels.map((label) => ({ label, synonyms: [] }));
  return (text) => labels[parseChoice(text, options) ?? -1];
}

function inRange(value: number, { min, max }: AskSettings): boolean {
  return (min === undefined || value >= min) && (max === undefined || value <= max);
}

function isoMoment(moment: number | undefined): string | undefined {
  return moment === undefined ? undefined : new Date(moment).toISOString();
}
