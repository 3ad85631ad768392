import { computed, effect, inject, Injectable, untracked } from '@angular/core';
import { Contributions } from '#app/core/plugins/contributions.js';
import { pluginKeys } from '#app/core/plugins/plugin-keys.js';
import { RunPluginCommand } from '#app/core/plugins/run-plugin-command.js';
import { type EditorCommand, EditorCommands } from '../state/editor-commands.js';

/** Команды плагинов среди действий редактора. Занятая редактором клавиша плагину не достаётся. */
@Injectable()
export class PluginCommands {
  private readonly commands = inject(EditorCommands);
  private readonly contributions = inject(Contributions);
  private readonly runs = inject(RunPluginCommand);

  private readonly taken = computed(
    () =>
      new Set(
        this.commands
          .all()
          .filter(({ group }) => group !== 'plugins')
          .flatMap(({ keys }) => keys ?? []),
      ),
    // Команды плагинов сами входят в общий список: без сравнения содержимого их запись переписывала бы их без конца.
    { equal: sameKeys },
  );
  private readonly added = computed((): readonly EditorCommand[] =>
    this.contributions.items().flatMap((from) =>
      from.commands.map((command) => {
        const keys = pluginKeys(command.keys, this.taken());
        return {
          id: `plugin.${from.plugin}.${command.name}`,
          title: 'plugins.command.group',
          said: command.title,
          group: 'plugins' as const,
          ...(keys !== undefined && { keys: [keys] }),
          run: () => void this.runs.run(from, command),
        };
      }),
    ),
  );

  constructor() {
    this.contributions.start();
    effect((onCleanup) => {
      const added = this.added();
      onCleanup(untracked(() => this.commands.add(added)));
    });
  }
}

function sameKeys(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((key) => other.has(key));
}
