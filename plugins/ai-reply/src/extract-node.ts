import type { PluginNode } from '@zveno/plugin-sdk';
import { z } from 'zod';
import { askModel, limitExit } from './ask-model.js';
import { jsonIn, objectOf } from './structured.js';

const Settings = z.object({
  text: z.string().min(1),
  fields: z
    .array(z.object({ name: z.string().trim().min(1), what: z.string().trim().min(1) }))
    .min(1)
    .max(20),
});
const Answer = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).nullable());

export const extractNode: PluginNode = {
  name: 'extract',
  title: { ru: 'ИИ: достать данные', en: 'AI: extract data' },
  description: {
    ru: 'Находит в тексте названное и кладёт в переменные.',
    en: 'Finds what is named in a text and stores it in variables.',
  },
  icon: 'data_object',
  settings: {
    type: 'object',
    properties: {
      text: {
        type: 'string',
        title: 'Текст',
        titleEn: 'Text',
        widget: 'template',
        maxLength: 10_000,
        default: '{{message.text}}',
      },
      fields: {
        type: 'array',
        title: 'Что найти',
        titleEn: 'What to find',
        items: {
          type: 'object',
          properties: {
            name: { type: 'string', title: 'Переменная', titleEn: 'Variable', widget: 'variable' },
            what: { type: 'string', title: 'Что это', titleEn: 'What it is', maxLength: 300 },
          },
          required: ['name', 'what'],
        },
        minItems: 1,
        maxItems: 20,
      },
    },
    required: ['text', 'fields'],
  },
  outputs: [
    { id: 'all', title: { ru: 'Нашлось всё', en: 'Everything found' } },
    { id: 'part', title: { ru: 'Не всё', en: 'Not everything' } },
    limitExit,
  ],
  run(call, tools) {
    const { text, fields } = Settings.parse(call.settings);
    const described = fields.map(({ name, what }) => `${name} — ${what}`).join('\n');
    const wish = {
      turns: [
        {
          role: 'system' as const,
          content: `Достань из сообщения данные и ответь JSON с этими полями; чего нет — null, ничего не выдумывай.\n${described}`,
        },
        { role: 'user' as const, content: text },
      ],
      temperature: 0,
      maxTokens: 1_000,
      schema: objectOf(
        Object.fromEntries(fields.map(({ name }) => [name, { type: ['string', 'null'] }])),
      ),
    };
    return askModel(
      call,
      tools,
      () => wish,
      (completion) => {
        const found = Answer.safeParse(jsonIn(completion.text)).data ?? {};
        const named = fields.map(({ name }) => [name, found[name] ?? null] as const);
        const set = Object.fromEntries(named.filter(([, value]) => value !== null));
        const output = named.every(([, value]) => value !== null) ? 'all' : 'part';
        return { output, set, value: Object.fromEntries(named) };
      },
    );
  },
};
