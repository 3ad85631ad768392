import { firstValueFrom, timer } from 'rxjs';
import { chatCommand } from './chat-command.js';

/** Правок немного: Telegram ограничивает их частоту. */
const mostEdits = 8;
const pauseMs = 700;
const longest = 300;

export const typeCommand = chatCommand(
  {
    name: 'type',
    title: { ru: 'Печатать на глазах', en: 'Type before their eyes' },
    description: {
      ru: '.type текст — текст появляется по частям.',
      en: '.type text — the text appears piece by piece.',
    },
  },
  async ({ session, chat, message, text }, { telegram }) => {
    const words = text.trim();
    if (words === '') return { text: 'Что напечатать? .type текст' };
    if (words.length > longest) return { text: words };
    const step = Math.ceil(words.length / mostEdits);
    for (let shown = step; shown < words.length; shown += step) {
      await telegram.edit({ session, chat, message, text: `${words.slice(0, shown)}▌` });
      await firstValueFrom(timer(pauseMs));
    }
    return { text: words };
  },
);
