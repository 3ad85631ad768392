import type { ChatPlace, Telegram } from '@zveno/plugin-sdk';
import type { Turn } from './model.js';

/** Последние сообщения чата репликами разговора: своё — ответы модели, чужое — вопросы. */
export async function historyOf(
  telegram: Telegram,
  place: ChatPlace | undefined,
  limit: number,
): Promise<readonly Turn[]> {
  if (!place || limit === 0) return [];
  const { session, chat } = place;
  const messages = await telegram.history({ session, chat, limit });
  return messages
    .filter(({ text }) => text !== '')
    .map(({ out, text }) => ({ role: out ? 'assistant' : 'user', content: text }));
}
