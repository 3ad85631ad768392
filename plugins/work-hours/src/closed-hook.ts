import type { BeforeAnswer, HookMessage, PluginBeforeHook, PluginTools } from '@zveno/plugin-sdk';
import { Calendar } from './calendar.js';
import { settingsOf } from './settings.js';

/** Помечает сообщения рабочим временем, отвечает в нерабочее и, если велено, не пускает к цепочкам. */
export const closedHook: PluginBeforeHook = {
  name: 'closed',
  async run(message, tools): Promise<BeforeAnswer> {
    const settings = settingsOf(tools.settings.values);
    const calendar = new Calendar(settings);
    const open = calendar.open(message.at);
    if (open) return { notes: { open } };
    const opening = calendar.nextOpening(message.at);
    if (settings.closedReply !== '' && message.chatKind === 'private')
      await replyOnce(message, tools, wordsOf(settings, opening));
    if (settings.holdChains) return { drop: 'Нерабочее время' };
    return {
      notes: { open, opening: opening === undefined ? null : wordsAt(opening, settings.zone) },
    };
  },
};

/** Один ответ за нерабочий промежуток: ключ — ближайшее открытие, повтор хука второй раз не отправит. */
async function replyOnce(
  { session, chat, at }: HookMessage,
  { telegram, settings }: PluginTools,
  text: string,
): Promise<void> {
  const opening = new Calendar(settingsOf(settings.values)).nextOpening(at) ?? 0;
  await telegram.send({ session, chat, text, key: `closed:${session}:${chat}:${opening}` });
}

type Settings = ReturnType<typeof settingsOf>;

function wordsOf({ closedReply, zone }: Settings, opening: number | undefined): string {
  return closedReply.replaceAll('{open}', opening === undefined ? '—' : wordsAt(opening, zone));
}

function wordsAt(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('ru', {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
}
