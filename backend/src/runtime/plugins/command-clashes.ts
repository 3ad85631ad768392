import type { Localized } from '@zveno/contracts/localized.js';
import type { ActivePlugin } from './plugin-rows.js';

export interface CommandClash {
  readonly plugin: string;
  readonly text: Localized;
}

const taken = (name: string, owner: string): Localized => ({
  ru: `Команда .${name} уже есть у плагина «${owner}»: отвечает он`,
  en: `The plugin “${owner}” already has the command .${name} and answers it`,
});

/** Слова чата, которые достались плагину с именем раньше. */
export function commandClashes(active: readonly ActivePlugin[]): readonly CommandClash[] {
  const owners = new Map<string, string>();
  return active.flatMap(({ id: plugin, declares }) =>
    (declares?.commands ?? [])
      .filter(({ chat }) => chat)
      .flatMap(({ name }) => {
        const owner = owners.get(name);
        if (owner === undefined) owners.set(name, plugin);
        return owner === undefined ? [] : [{ plugin, text: taken(name, owner) }];
      }),
  );
}
