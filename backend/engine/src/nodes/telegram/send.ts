import type { MessageTarget, SendDraft, Typing } from '@zveno/contracts/engine-command.js';
import * as z from 'zod';
import { defineNode } from '../../define-node.js';
import { go, NodeFailure } from '../../move.js';
import type { Visit } from '../../node-type.js';
import { field, FilledTemplate, nextOutput, TemplateText } from '../../settings-fields.js';

export const TypingRule = z.enum(['off', 'by-length', 'fixed']);

const Settings = z.strictObject({
  text: field(FilledTemplate, { ru: 'Текст', en: 'Text', widget: 'template' }),
  variants: field(z.array(FilledTemplate).max(20).default([]), {
    ru: 'Другие варианты текста',
    en: 'Other variants',
    widget: 'list',
    hint: {
      ru: 'Каждый раз уходит один из вариантов, все одинаково часто.',
      en: 'One of the variants is sent each time, all equally often.',
    },
  }),
  typing: field(TypingRule.default('by-length'), {
    ru: 'Показывать «печатает…»',
    en: 'Show typing',
    choices: {
      off: { ru: 'нет', en: 'no' },
      'by-length': { ru: 'по длине текста', en: 'by text length' },
      fixed: { ru: 'заданное время', en: 'fixed time' },
    },
  }),
  typingSeconds: field(z.number().min(0).max(60).default(3), {
    ru: 'Сколько секунд печатать',
    en: 'Typing seconds',
    when: { typing: ['fixed'] },
  }),
  silent: field(z.boolean().default(false), { ru: 'Без звука', en: 'Silent', widget: 'switch' }),
  reply: field(z.boolean().default(false), {
    ru: 'Ответом на сообщение',
    en: 'As a reply',
    widget: 'switch',
  }),
  preview: field(z.boolean().default(true), {
    ru: 'Показывать ссылку карточкой',
    en: 'Link preview',
    widget: 'switch',
    advanced: true,
  }),
  chat: field(TemplateText.optional(), {
    ru: 'Куда',
    en: 'Chat',
    widget: 'peer',
    hint: {
      ru: 'Пусто — в этот чат. Можно @имя или номер чата.',
      en: 'Empty means this chat. A @name or a chat id also works.',
    },
    advanced: true,
  }),
  account: field(z.string().max(80).optional(), {
    ru: 'От какого аккаунта',
    en: 'From which account',
    widget: 'account',
    advanced: true,
  }),
});

/** Отправляет текст в чат. */
export const send = defineNode({
  type: 'send',
  category: 'telegram',
  title: { ru: 'Отправить сообщение', en: 'Send a message' },
  description: {
    ru: 'Пишет собеседнику текст с подстановками.',
    en: 'Writes a text with variables to the contact.',
  },
  icon: 'send',
  needs: ['telegram'],
  settings: Settings,
  outputs: [nextOutput],
  prepare(settings, tools) {
    const texts = [settings.text, ...settings.variants].map((text, index) =>
      tools.template(text, index === 0 ? 'text' : `variants.${String(index - 1)}`),
    );
    const chat = settings.chat ? tools.template(settings.chat, 'chat') : undefined;
    const fixed = fixedPart(settings);
    if (settings.reply) tools.value('{{message.id}}', 'reply');
    return {
      enter(visit) {
        const template = texts[Math.floor(visit.random() * texts.length)] ?? texts[0];
        const text = template?.(visit.scope).trim() ?? '';
        if (text === '') throw new NodeFailure('send.empty', 'Текст сообщения вышел пустым');
        const replyTo = settings.reply ? repliedMessage(visit) : undefined;
        const to = chat?.(visit.scope).trim();
        const draft: SendDraft = {
          kind: 'send',
          text,
          ...fixed,
          ...(to && { chat: to }),
          ...(replyTo && { replyTo }),
        };
        return go('next', { commands: [draft] });
      },
    };
  },
});

function fixedPart(settings: z.infer<typeof Settings>): Omit<SendDraft, 'kind' | 'text'> {
  const typing = typingOf(settings.typing, settings.typingSeconds);
  return {
    ...(typing && { typing }),
    ...(settings.silent && { silent: true }),
    ...(!settings.preview && { noPreview: true }),
    ...(settings.account && { account: settings.account }),
  };
}

export function typingOf(rule: z.infer<typeof TypingRule>, seconds: number): Typing | undefined {
  if (rule === 'off') return undefined;
  return rule === 'fixed' ? { kind: 'fixed', seconds } : { kind: 'by-length' };
}

/** Сообщение, на которое отвечает выполнение: последнее принятое. */
export function repliedMessage({ scope }: Visit): MessageTarget | undefined {
  const message = scope['message'];
  if (typeof message !== 'object' || message === null || !('id' in message)) return undefined;
  return typeof message.id === 'number' ? { kind: 'message', id: message.id } : undefined;
}
