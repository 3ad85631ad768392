import type { PluginCommand } from '@zveno/plugin-sdk';
import { chatCommand } from './chat-command.js';

const nameRule = /^[\p{L}\p{N}_-]{1,40}$/u;
const longest = 4_000;
const shownNames = 100;

/** Заметки общие у всех аккаунтов установки. */
export const noteCommands: readonly PluginCommand[] = [
  chatCommand(
    {
      name: 'note',
      title: { ru: 'Заметка', en: 'Note' },
      description: {
        ru: '.note имя текст — записать; .note имя — вставить в чат.',
        en: '.note name text — save; .note name — put into the chat.',
      },
    },
    async ({ text }, { storage }) => {
      const [, name = '', words = ''] = /^\s*(\S+)\s*([\s\S]*)$/.exec(text) ?? [];
      if (!nameRule.test(name)) return { text: 'Имя заметки: буквы, цифры, _ и -, до 40 знаков' };
      if (words === '') {
        const note = await storage.get(keyOf(name));
        return { text: typeof note === 'string' ? note : `Заметки «${name}» нет. Все — .notes` };
      }
      await storage.set(keyOf(name), words.slice(0, longest));
      return { text: `Записано: ${name}` };
    },
  ),
  chatCommand(
    {
      name: 'notes',
      title: { ru: 'Все заметки', en: 'All notes' },
      description: { ru: 'Имена заметок.', en: 'Names of the notes.' },
    },
    async (_call, { storage }) => {
      const names = (await storage.list(keyOf(''))).map((key) => key.slice(keyOf('').length));
      if (names.length === 0) return { text: 'Заметок нет. Записать: .note имя текст' };
      const rest = names.length > shownNames ? `\n… и ещё ${names.length - shownNames}` : '';
      return { text: `Заметки: ${names.slice(0, shownNames).join(', ')}${rest}` };
    },
  ),
  chatCommand(
    {
      name: 'unnote',
      title: { ru: 'Стереть заметку', en: 'Erase a note' },
      description: { ru: '.unnote имя', en: '.unnote name' },
    },
    async ({ text }, { storage }) => {
      const name = text.trim();
      if ((await storage.get(keyOf(name))) === null) return { text: `Заметки «${name}» нет` };
      await storage.delete(keyOf(name));
      return { text: `Стёрто: ${name}` };
    },
  ),
];

function keyOf(name: string): string {
  return `note/${name.toLowerCase()}`;
}
