import type { Json } from '@zveno/contracts/json.js';
import type { Localized } from '@zveno/contracts/localized.js';
import type { PluginAsk } from '@zveno/contracts/plugin-messages.js';
import type { HostedPlugin } from './plugin-host.js';

/** Просьба об аккаунте: переписка или собеседники. */
export type ReachAsk = Extract<PluginAsk, { readonly session: string }>;

/** Аккаунты, до которых плагину разрешено дотягиваться. Разрешение на сам род просьбы проверяет стойка. */
export abstract class PluginReach {
  /** Бросает `ReachRefused`, когда просьбу выполнить нельзя. */
  abstract perform(
    plugin: Pick<HostedPlugin, 'id' | 'granted'>,
    ask: ReachAsk,
    signal: AbortSignal,
  ): Promise<Json>;
}

/** Отказ в просьбе; текст — для автора плагина и его журнала. */
export class ReachRefused extends Error {
  override readonly name = 'ReachRefused';

  constructor(readonly reason: Localized) {
    super(reason.ru);
  }
}
