import * as z from 'zod';
import { defineNode } from '../../define-node.js';
import { go } from '../../move.js';
import { field, nextOutput, ValueSource } from '../../settings-fields.js';
import { deepValue } from '../../templates/deep-value.js';

/** Отвечает программе, чей вебхук начал выполнение. */
export const webhookReply = defineNode({
  type: 'webhook-reply',
  category: 'integrations',
  title: { ru: 'Ответить на вебхук', en: 'Reply to webhook' },
  description: {
    ru: 'Отправляет ответ тому, кто прислал вебхук с настройкой «ответить узлом».',
    en: 'Answers the caller of a webhook that replies later.',
  },
  icon: 'reply',
  settings: z.strictObject({
    status: field(z.int().min(200).max(599).default(200), { ru: 'Код ответа', en: 'Status' }),
    body: field(ValueSource.default({}), { ru: 'Данные', en: 'Body', widget: 'value' }),
  }),
  outputs: [nextOutput],
  prepare({ status, body }, tools) {
    const value = deepValue(body, 'body', tools);
    return {
      enter: ({ scope }) =>
        go('next', { commands: [{ kind: 'webhook-reply', status, body: value(scope) }] }),
    };
  },
});
