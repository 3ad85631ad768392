import { parseNumber } from '../../answers/number.js';
import type { Json, JsonObject } from '@zveno/contracts/json.js';
import * as z from 'zod';
import { defineNode } from '../../define-node.js';
import { go } from '../../move.js';
import { field, startOutput, Variable } from '../../settings-fields.js';
import { fold } from '../../text/fold.js';
import { formatRule } from '@zveno/contracts/format-rule.js';

const Argument = z.strictObject({
  name: field(Variable, { ru: 'Переменная', en: 'Variable', widget: 'variable' }),
  type: field(z.enum(['word', 'number', 'rest']).default('word'), {
    ru: 'Что это',
    en: 'Type',
    choices: {
      word: { ru: 'слово', en: 'word' },
      number: { ru: 'число', en: 'number' },
      rest: { ru: 'весь остаток', en: 'the rest' },
    },
  }),
});

const Settings = z.strictObject({
  name: field(
    z
      .string()
      .trim()
      .regex(
        /^[\p{L}\d_-]{1,40}$/u,
        formatRule('нужно одно слово без пробелов', 'one word without spaces is needed'),
      ),
    {
      ru: 'Команда',
      en: 'Command',
      hint: { ru: 'Без точки: «заказ» сработает на «.заказ».', en: 'Without the dot.' },
    },
  ),
  aliases: field(z.array(z.string().trim().min(1).max(40)).max(20).default([]), {
    ru: 'Другие имена',
    en: 'Aliases',
    widget: 'list',
  }),
  prefix: field(z.string().trim().min(1).max(3).default('.'), {
    ru: 'Знак перед командой',
    en: 'Prefix',
    advanced: true,
  }),
  arguments: field(z.array(Argument).max(10).default([]), {
    ru: 'Аргументы',
    en: 'Arguments',
    widget: 'list',
  }),
  trustedTag: field(z.string().trim().max(60).optional(), {
    ru: 'Разрешить собеседникам с меткой',
    en: 'Allow contacts with tag',
    widget: 'tags',
    hint: { ru: 'Пусто — команда только ваша.', en: 'Empty means only you.' },
    advanced: true,
  }),
  deleteMessage: field(z.boolean().default(true), {
    ru: 'Удалить сообщение с командой',
    en: 'Delete the command message',
    widget: 'switch',
  }),
  help: field(z.string().max(300).default(''), { ru: 'Справка', en: 'Help text' }),
});

/** Команда, которую владелец пишет в любом чате: `.заказ 15`. */
export const command = defineNode({
  type: 'command',
  category: 'triggers',
  title: { ru: 'Моя команда', en: 'My command' },
  description: {
    ru: 'Вы сами написали в чате команду, например «.заказ 15».',
    en: 'You wrote a command in a chat, for example “.order 15”.',
  },
  icon: 'terminal',
  trigger: true,
  settings: Settings,
  outputs: [startOutput],
  prepare(settings, tools) {
    const names = new Set([settings.name, ...settings.aliases].map((name) => fold(name)));
    for (const [index, { name }] of settings.arguments.entries()) {
      tools.writes(name, `arguments.${String(index)}.name`);
    }
    return {
      matches(event, { contact }) {
        if (event.kind !== 'outgoing' && event.kind !== 'message') return false;
        const trusted = settings.trustedTag && contact?.tags.includes(settings.trustedTag);
        if (event.kind === 'message' && !trusted) return false;
        const word = fold(event.message.text).split(' ')[0] ?? '';
        return word.startsWith(settings.prefix) && names.has(word.slice(settings.prefix.length));
      },
      enter({ event }) {
        if (event.kind !== 'outgoing' && event.kind !== 'message') return go('next');
        const { id, text } = event.message;
        const target = { kind: 'message', id } as const;
        const own = event.kind === 'outgoing' && settings.deleteMessage;
        return go('next', {
          set: readArguments(settings.arguments, text),
          ...(own && { commands: [{ kind: 'delete', target, forEveryone: true }] }),
        });
      },
    };
  },
});

function readArguments(wanted: readonly z.infer<typeof Argument>[], text: string): JsonObject {
  let rest = text.trim().replace(/^\S+\s*/u, '');
  const values: Record<string, Json> = {};
  for (const { name, type } of wanted) {
    const word = type === 'rest' ? rest : (/^\S+/u.exec(rest)?.[0] ?? '');
    rest = rest.slice(word.length).trim();
    values[name] = type === 'number' ? (parseNumber(word) ?? null) : word;
  }
  return values;
}
