import type { PluginDto } from '../../api/models.js';

const names = ['nodes', 'commands', 'hooks', 'routes', 'schedules', 'widgets'] as const;

export interface Addition {
  readonly name: (typeof names)[number];
  readonly count: number;
}

/** Что плагин добавляет и сколько; чего не добавляет — не называется. */
export function additionsOf(plugin: PluginDto): readonly Addition[] {
  return names
    .map((name) => ({ name, count: plugin[name].length }))
    .filter(({ count }) => count > 0);
}
