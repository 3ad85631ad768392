import * as z from 'zod';
import { defineNode } from '../../define-node.js';
import { go } from '../../move.js';
import { field, startOutput } from '../../settings-fields.js';

/** Запрос извне на собственный адрес узла. */
export const webhook = defineNode({
  type: 'webhook',
  category: 'triggers',
  title: { ru: 'Вебхук', en: 'Webhook' },
  description: {
    ru: 'Другая программа прислала запрос на адрес этого узла. Данные — в {{webhook.body}}.',
    en: 'Another program sent a request to this node. The data is in {{webhook.body}}.',
  },
  icon: 'webhook',
  trigger: true,
  settings: z.strictObject({
    methods: field(
      z
        .array(z.enum(['GET', 'POST', 'PUT']))
        .min(1)
        .default(['POST']),
      {
        ru: 'Методы',
        en: 'Methods',
      },
    ),
    signatureSecret: field(z.string().max(80).optional(), {
      ru: 'Секрет подписи',
      en: 'Signature secret',
      widget: 'secret',
      hint: {
        ru: 'Если задан, запрос без верной подписи HMAC-SHA256 не принимается.',
        en: 'When set, a request without a valid HMAC-SHA256 signature is refused.',
      },
    }),
    signatureHeader: field(z.string().max(80).default('x-signature'), {
      ru: 'Заголовок с подписью',
      en: 'Signature header',
      advanced: true,
    }),
    reply: field(z.enum(['now', 'later']).default('now'), {
      ru: 'Когда ответить',
      en: 'When to reply',
      choices: {
        now: { ru: 'сразу', en: 'at once' },
        later: { ru: 'узлом «Ответить на вебхук»', en: 'by the “Reply to webhook” node' },
      },
    }),
  }),
  outputs: [startOutput],
  prepare({ methods, signatureSecret, signatureHeader, reply }) {
    const signature = signatureSecret
      ? { header: signatureHeader.toLowerCase(), secret: signatureSecret }
      : undefined;
    return {
      door: { methods, reply, ...(signature && { signature }) },
      matches: (event) => event.kind === 'webhook' && methods.some((it) => it === event.method),
      enter({ event }) {
        if (event.kind !== 'webhook') return go('next');
        const { method, query, headers, body } = event;
        return go('next', { facts: { webhook: { method, query, headers, body } } });
      },
    };
  },
});
