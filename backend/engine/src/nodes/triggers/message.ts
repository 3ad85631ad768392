import type { ContentKind, EngineEvent } from '@zveno/contracts/engine-event.js';
import type { Localized } from '@zveno/contracts/localized.js';
import * as z from 'zod';
import { textMatcher, TextRule } from '../../conditions/text-match.js';
import { defineNode } from '../../define-node.js';
import { go } from '../../move.js';
import type { Scene } from '../../node-type.js';
import { Duration, field, startOutput } from '../../settings-fields.js';
import { duration } from '../../time/duration.js';

const contents: Readonly<Record<ContentKind, Localized>> = {
  text: { ru: 'текст', en: 'text' },
  photo: { ru: 'фото', en: 'photo' },
  album: { ru: 'альбом', en: 'album' },
  video: { ru: 'видео', en: 'video' },
  voice: { ru: 'голосовое', en: 'voice' },
  'video-note': { ru: 'кружок', en: 'video note' },
  audio: { ru: 'аудио', en: 'audio' },
  sticker: { ru: 'стикер', en: 'sticker' },
  document: { ru: 'файл', en: 'file' },
  location: { ru: 'место', en: 'location' },
  contact: { ru: 'контакт', en: 'contact' },
  poll: { ru: 'опрос', en: 'poll' },
  other: { ru: 'другое', en: 'other' },
};

const Settings = z.strictObject({
  where: field(
    z
      .array(z.enum(['private', 'group', 'channel', 'saved']))
      .min(1)
      .default(['private']),
    {
      ru: 'Где',
      en: 'Where',
      choices: {
        private: { ru: 'личные чаты', en: 'private chats' },
        group: { ru: 'группы', en: 'groups' },
        channel: { ru: 'каналы', en: 'channels' },
        saved: { ru: 'избранное', en: 'saved messages' },
      },
    },
  ),
  chats: field(z.array(z.string().min(1).max(80)).max(500).default([]), {
    ru: 'Только эти чаты',
    en: 'Only these chats',
    widget: 'peer',
    advanced: true,
  }),
  exceptChats: field(z.array(z.string().min(1).max(80)).max(500).default([]), {
    ru: 'Кроме этих чатов',
    en: 'Except these chats',
    widget: 'peer',
    advanced: true,
  }),
  from: field(z.enum(['anyone', 'known', 'unknown']).default('anyone'), {
    ru: 'От кого',
    en: 'From',
    choices: {
      anyone: { ru: 'от любого', en: 'anyone' },
      known: { ru: 'из контактов', en: 'contacts' },
      unknown: { ru: 'не из контактов', en: 'not contacts' },
    },
  }),
  bots: field(z.boolean().default(false), {
    ru: 'Отвечать ботам',
    en: 'Answer bots',
    widget: 'switch',
    advanced: true,
  }),
  withTag: field(z.string().trim().max(60).optional(), {
    ru: 'Только с меткой',
    en: 'Only with tag',
    widget: 'tags',
    advanced: true,
  }),
  text: field(TextRule.prefault({}), { ru: 'Текст сообщения', en: 'Message text' }),
  content: field(z.array(z.string().max(20)).max(20).default([]), {
    ru: 'Вид сообщения',
    en: 'Content',
    hint: { ru: 'Ничего не выбрано — любой.', en: 'Nothing chosen means any.' },
    choices: contents,
    advanced: true,
  }),
  onlyFirst: field(z.boolean().default(false), {
    ru: 'Только первое сообщение человека',
    en: 'First message ever only',
    widget: 'switch',
  }),
  orFirst: field(z.boolean().default(false), {
    ru: 'Или первое сообщение, каким бы ни был текст',
    en: 'Or the first message ever, whatever the text',
    widget: 'switch',
    advanced: true,
  }),
  addressed: field(z.boolean().default(false), {
    ru: 'Только упоминание или ответ мне',
    en: 'Only mentions of me or replies to me',
    widget: 'switch',
    advanced: true,
  }),
  late: field(z.enum(['ignore', 'run', 'if-younger']).default('if-younger'), {
    ru: 'Если сообщение пришло, пока аккаунт был не на связи',
    en: 'If the message came while the account was offline',
    choices: {
      ignore: { ru: 'не отвечать', en: 'ignore' },
      run: { ru: 'отвечать', en: 'answer' },
      'if-younger': { ru: 'отвечать, если оно свежее', en: 'answer if it is recent' },
    },
  }),
  lateLimit: field(Duration.default('30m'), {
    ru: 'Свежее — не старше',
    en: 'Recent means younger than',
    widget: 'duration',
    when: { late: ['if-younger'] },
  }),
});

/** Входящее сообщение. Правки сообщений цепочку не начинают. */
export const message = defineNode({
  type: 'message',
  category: 'triggers',
  title: { ru: 'Пришло сообщение', en: 'Message received' },
  description: {
    ru: 'Собеседник написал подходящее сообщение.',
    en: 'A contact wrote a message that fits.',
  },
  icon: 'chat',
  trigger: true,
  settings: Settings,
  outputs: [startOutput],
  prepare(settings, tools) {
    const textFits = textMatcher(settings.text, 'text', tools);
    const lateLimit = duration(settings.lateLimit);
    return {
      enter: () => go('next'),
      matches(event, scene) {
        if (event.kind !== 'message' || event.message.edited) return false;
        const { text, first } = event.message;
        const fits = textFits(text) || (settings.orFirst && first === true);
        return (
          fits &&
          placeFits(settings, event) &&
          senderFits(settings, scene) &&
          messageFits(settings, event) &&
          inTime(settings, event, { now: scene.now, limit: lateLimit })
        );
      },
    };
  },
});

type MessageSettings = z.infer<typeof Settings>;
type Incoming = Extract<EngineEvent, { kind: 'message' }>;

function placeFits({ where, chats, exceptChats }: MessageSettings, { chat }: Incoming): boolean {
  const chosen = chats.length === 0 || chats.includes(chat.id);
  return where.includes(chat.kind) && chosen && !exceptChats.includes(chat.id);
}

function senderFits({ from, bots, withTag }: MessageSettings, { contact }: Scene): boolean {
  if (contact?.bot && !bots) return false;
  if (withTag && !contact?.tags.includes(withTag)) return false;
  return from === 'anyone' || (contact?.known ?? false) === (from === 'known');
}

function messageFits(settings: MessageSettings, { message: received }: Incoming): boolean {
  if (settings.onlyFirst && !received.first) return false;
  if (settings.addressed && !received.mention && !received.replyToMe) return false;
  return settings.content.length === 0 || settings.content.includes(received.content);
}

function inTime(
  { late }: MessageSettings,
  event: Incoming,
  { now, limit }: { readonly now: number; readonly limit: number },
): boolean {
  if (!event.message.late || late === 'run') return true;
  return late === 'if-younger' && now - event.at <= limit;
}
