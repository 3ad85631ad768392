import type { PluginNode } from '@zveno/plugin-sdk';
import { z } from 'zod';
import { askModel, limitExit } from './ask-model.js';
import { historyOf } from './history.js';

const Settings = z.object({
  instructions: z.string().default(''),
  question: z.string().default(''),
  history: z.int().min(0).max(50).default(10),
  temperature: z.number().min(0).max(2).default(0.7),
  maxTokens: z.int().min(1).max(4_000).default(500),
});

export const replyNode: PluginNode = {
  name: 'reply',
  title: { ru: 'ИИ: ответить', en: 'AI: reply' },
  description: {
    ru: 'Сочиняет ответ; его отправляет следующий узел.',
    en: 'Writes a reply; the next node sends it.',
  },
  icon: 'smart_toy',
  settings: {
    type: 'object',
    properties: {
      instructions: {
        type: 'string',
        title: 'Кто отвечает и как',
        titleEn: 'Who replies and how',
        widget: 'template',
        maxLength: 10_000,
      },
      question: {
        type: 'string',
        title: 'Вопрос',
        titleEn: 'Question',
        description: 'Пусто — последнее сообщение чата из истории.',
        descriptionEn: 'Empty — the last message of the chat from the history.',
        widget: 'template',
        maxLength: 10_000,
        default: '{{message.text}}',
      },
      history: {
        type: 'integer',
        title: 'Сообщений истории',
        titleEn: 'Messages of history',
        minimum: 0,
        maximum: 50,
        default: 10,
      },
      temperature: {
        type: 'number',
        title: 'Вольность',
        titleEn: 'Temperature',
        minimum: 0,
        maximum: 2,
        default: 0.7,
        advanced: true,
      },
      maxTokens: {
        type: 'integer',
        title: 'Длина ответа, токенов',
        titleEn: 'Length of the reply, tokens',
        minimum: 1,
        maximum: 4_000,
        default: 500,
        advanced: true,
      },
    },
    required: ['instructions'],
  },
  outputs: [{ id: 'next', title: { ru: 'Ответ готов', en: 'Replied' } }, limitExit],
  run(call, tools) {
    const { instructions, question, history, temperature, maxTokens } = Settings.parse(
      call.settings,
    );
    const wish = async () => {
      const past = await historyOf(tools.telegram, call.place, history);
      const last = past.at(-1);
      const asked = question === '' || last?.content === question ? [] : [question];
      return {
        turns: [
          { role: 'system' as const, content: instructions },
          ...past,
          ...asked.map((content) => ({ role: 'user' as const, content })),
        ],
        temperature,
        maxTokens,
      };
    };
    return askModel(call, tools, wish, ({ text }) => ({ output: 'next', value: text.trim() }));
  },
};
