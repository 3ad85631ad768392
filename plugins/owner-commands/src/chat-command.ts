import type {
  ChatCommand,
  CommandAnswer,
  CommandDescription,
  PluginCommand,
  PluginTools,
} from '@zveno/plugin-sdk';

type Run = (call: ChatCommand, tools: PluginTools) => Promise<CommandAnswer> | CommandAnswer;

/** Команда, которую пишут только в чате. */
export function chatCommand(
  description: Omit<CommandDescription, 'chat' | 'palette' | 'keys'>,
  run: Run,
): PluginCommand {
  return {
    ...description,
    chat: true,
    run(call, tools) {
      if (call.from !== 'chat') throw new Error('Эту команду пишут в чате');
      return run(call, tools);
    },
  };
}
