import type { PluginNode } from '@zveno/plugin-sdk';
import { z } from 'zod';
import { askModel, limitExit } from './ask-model.js';
import { jsonIn, objectOf } from './structured.js';

const Settings = z.object({
  text: z.string().min(1),
  topics: z.array(z.string().trim().min(1)).min(2).max(20),
});
const Answer = z.object({ topic: z.string().nullable() });

export const classifyNode: PluginNode = {
  name: 'classify',
  title: { ru: 'ИИ: определить тему', en: 'AI: find the topic' },
  description: {
    ru: 'Выбирает одну из названных тем; итог — её название.',
    en: 'Picks one of the given topics; the result is its name.',
  },
  icon: 'label',
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
      topics: {
        type: 'array',
        title: 'Темы',
        titleEn: 'Topics',
        items: { type: 'string', maxLength: 100 },
        minItems: 2,
        maxItems: 20,
      },
    },
    required: ['text', 'topics'],
  },
  outputs: [
    { id: 'known', title: { ru: 'Тема ясна', en: 'Known' } },
    { id: 'unknown', title: { ru: 'Не ясна', en: 'Unknown' } },
    limitExit,
  ],
  run(call, tools) {
    const { text, topics } = Settings.parse(call.settings);
    const wish = {
      turns: [
        {
          role: 'system' as const,
          content: `Определи тему сообщения. Темы: ${JSON.stringify(topics)}. Ни одна не подходит — null. Ответь JSON {"topic": …}.`,
        },
        { role: 'user' as const, content: text },
      ],
      temperature: 0,
      maxTokens: 100,
      schema: objectOf({ topic: { type: ['string', 'null'], enum: [...topics, null] } }),
    };
    return askModel(
      call,
      tools,
      () => wish,
      (completion) => {
        const topic = Answer.safeParse(jsonIn(completion.text)).data?.topic;
        return typeof topic === 'string' && topics.includes(topic)
          ? { output: 'known', value: topic }
          : { output: 'unknown' };
      },
    );
  },
};
