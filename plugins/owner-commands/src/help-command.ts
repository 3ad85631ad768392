import type { PluginCommand } from '@zveno/plugin-sdk';
import { chatCommand } from './chat-command.js';

export function helpCommand(commands: readonly PluginCommand[]): PluginCommand {
  return chatCommand(
    {
      name: 'help',
      title: { ru: 'Список команд', en: 'List of commands' },
      description: { ru: 'Что умеет плагин.', en: 'What the plugin can do.' },
    },
    () => ({
      text: commands.map(({ name, description }) => `.${name} — ${description.ru}`).join('\n'),
    }),
  );
}
