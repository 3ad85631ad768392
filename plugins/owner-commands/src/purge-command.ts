import type { ChatCommand, ChatMessage, Telegram } from '@zveno/plugin-sdk';
import { chatCommand } from './chat-command.js';

const usual = 10;
const pageSize = 100;
/** Дальше своих сообщений не ищут. */
const mostPages = 5;

export const purgeCommand = chatCommand(
  {
    name: 'purge',
    title: { ru: 'Удалить свои сообщения', en: 'Remove own messages' },
    description: {
      ru: '.purge число — последние свои сообщения чата у всех; ответом — все свои с того сообщения.',
      en: '.purge number — the latest own messages for everyone; as a reply — all own ones since that message.',
    },
  },
  async (call, { telegram, settings }) => {
    const most = Number(settings.values['purgeMost'] ?? 50);
    const wanted = call.text.trim() === '' ? usual : Number(call.text);
    if (!Number.isInteger(wanted) || wanted < 1) return { text: 'Сколько удалить? .purge 10' };
    const limit = call.replyTo === undefined ? Math.min(wanted, most) : most;
    const own = await ownMessages(telegram, call, limit);
    if (own.length > 0) {
      const { session, chat } = call;
      await telegram.delete({ session, chat, messages: own });
    }
    return { remove: true };
  },
);

/** Номера своих сообщений до команды, новые первыми. */
async function ownMessages(
  telegram: Telegram,
  { session, chat, message, replyTo = 0 }: ChatCommand,
  limit: number,
): Promise<readonly number[]> {
  const own: number[] = [];
  let before = message;
  for (let page = 0; page < mostPages && own.length < limit; page += 1) {
    const messages = await telegram.history({ session, chat, limit: pageSize, before });
    own.push(
      ...messages
        .filter((it) => it.out && it.id >= replyTo)
        .map(idOf)
        .reverse(),
    );
    const oldest = messages[0];
    if (!oldest || oldest.id <= replyTo) break;
    before = oldest.id;
  }
  return own.slice(0, limit);
}

function idOf({ id }: ChatMessage): number {
  return id;
}
