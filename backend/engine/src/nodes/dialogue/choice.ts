import { OutputId } from '@zveno/contracts/chain-document.js';
import * as z from 'zod';
import { parseChoice } from '../../answers/choice.js';
import { defineNode } from '../../define-node.js';
import { errorOutput } from '../../node-names.js';
import type { NodeOutput, PrepareTools } from '../../node-type.js';
import {
  field,
  FilledTemplate,
  optionalOutput,
  output,
  ValueSource,
} from '../../settings-fields.js';
import { deepValue } from '../../templates/deep-value.js';
import { questionBehaviour, questionFields } from './question.js';

const Option = z.strictObject({
  id: field(OutputId, { ru: 'Выход', en: 'Output' }),
  label: field(z.string().trim().min(1).max(200), { ru: 'Название', en: 'Label' }),
  value: field(ValueSource.optional(), {
    ru: 'Значение',
    en: 'Value',
    widget: 'value',
    hint: { ru: 'Пусто — название.', en: 'Empty means the label.' },
  }),
  synonyms: field(z.array(z.string().trim().min(1).max(80)).max(30).default([]), {
    ru: 'Как ещё могут ответить',
    en: 'Synonyms',
    widget: 'list',
  }),
});

const Settings = z.strictObject({
  question: field(FilledTemplate, { ru: 'Вопрос', en: 'Question', widget: 'template' }),
  options: field(z.array(Option).min(1).max(30), {
    ru: 'Варианты',
    en: 'Options',
    widget: 'options',
  }),
  numbered: field(z.boolean().default(true), {
    ru: 'Показать варианты пронумерованным списком',
    en: 'Show a numbered list',
    widget: 'switch',
    hint: {
      ru: 'Кнопок у личного аккаунта нет: их показывают только боты.',
      en: 'A user account cannot show buttons: only bots can.',
    },
  }),
  ...questionFields,
});
type ChoiceSettings = z.infer<typeof Settings>;

const reserved = ['other', 'no-reply', 'cancelled', errorOutput];

/** Меню: понимает номер, название, синоним и небольшую опечатку. */
export const choice = defineNode({
  type: 'choice',
  category: 'dialogue',
  title: { ru: 'Выбор', en: 'Choice' },
  description: {
    ru: 'Предлагает варианты и ждёт выбора: «1», «первый», название или с опечаткой.',
    en: 'Offers options and waits: “1”, “first”, the label or a small typo all work.',
  },
  icon: 'format_list_numbered',
  waits: true,
  needs: ['telegram'],
  settings: Settings,
  outputs,
  sampleOutputs: [output('…', 'Каждый вариант', 'Every option'), ...restOutputs({ timeout: '1h' })],
  prepare(settings, tools) {
    checkOptions(settings.options, tools);
    const question = tools.template(settings.question, 'question');
    const values = settings.options.map(({ value }, index) =>
      value === undefined ? undefined : deepValue(value, `options.${String(index)}.value`, tools),
    );
    const menu = settings.options.map(({ label }, index) => `${String(index + 1)}. ${label}`);
    const suffix = settings.numbered ? `\n\n${menu.join('\n')}` : '';
    return questionBehaviour(
      settings,
      {
        text: (scope) => `${question(scope)}${suffix}`,
        invalid: 'other',
        understand(text, { scope }) {
          const chosen = parseChoice(text, settings.options) ?? -1;
          const option = settings.options[chosen];
          return option && { output: option.id, value: values[chosen]?.(scope) ?? option.label };
        },
      },
      tools,
    );
  },
});

function outputs(settings: ChoiceSettings): readonly NodeOutput[] {
  return [
    ...settings.options.map(({ id, label }) => output(id, label, label)),
    ...restOutputs(settings),
  ];
}

function restOutputs({ timeout }: { timeout?: string | undefined }): readonly NodeOutput[] {
  return [
    output('other', 'Другое', 'Other'),
    (timeout ? output : optionalOutput)('no-reply', 'Не ответил', 'No reply'),
    optionalOutput('cancelled', 'Отменил', 'Cancelled'),
  ];
}

function checkOptions(options: ChoiceSettings['options'], tools: PrepareTools): void {
  const seen = new Set(reserved);
  for (const [index, { id }] of options.entries()) {
    if (seen.has(id)) {
      tools.problem('setting.invalid', `options.${String(index)}.id`, {
        reason: `имя «${id}» уже занято`,
        reasonEn: `name “${id}” is taken`,
      });
    }
    seen.add(id);
  }
}
