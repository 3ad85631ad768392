import type { DeclaredHook } from '@zveno/contracts/plugin-messages.js';
import { type ActiveParts, mayTouch } from '../plugin-parts/plugin-parts.js';
import type { HookPoint } from '../turn/turn-hooks.js';

/** Кто из плагинов слышит чаты одного аккаунта. */
export interface SessionHooks {
  readonly before: readonly HookPoint[];
  readonly after: readonly HookPoint[];
  /** Команда чата → плагин. */
  readonly commands: ReadonlyMap<string, string>;
}

/** Хуки и команды чата по аккаунтам: выводятся из списка плагинов один раз на список. */
export class HookIndex {
  private readonly known = new Map<string, SessionHooks>();
  private readonly hooked: readonly ActiveParts[];
  private readonly commanded: readonly ActiveParts[];

  constructor(readonly plugins: readonly ActiveParts[]) {
    this.hooked = plugins.filter(
      ({ granted, declares }) => granted.messages && declares.hooks.length > 0,
    );
    this.commanded = plugins.filter(
      ({ granted, declares }) => granted.telegram && declares.commands.some(({ chat }) => chat),
    );
  }

  get after(): readonly string[] {
    return this.hooked
      .filter(({ declares }) => declares.hooks.some(({ when }) => when === 'after'))
      .map(({ id }) => id);
  }

  of(sessionId: string): SessionHooks {
    const known = this.known.get(sessionId);
    if (known) return known;
    const made = {
      before: this.points(sessionId, 'before'),
      after: this.points(sessionId, 'after'),
      commands: this.commands(sessionId),
    };
    this.known.set(sessionId, made);
    return made;
  }

  private points(sessionId: string, wanted: DeclaredHook['when']): readonly HookPoint[] {
    return this.hooked
      .filter((plugin) => mayTouch(plugin, sessionId))
      .flatMap(({ id: plugin, declares }) =>
        declares.hooks
          .filter(({ when }) => when === wanted)
          .map(({ name, onFailure }) => ({ plugin, name, onFailure })),
      );
  }

  /** Одно слово у двух плагинов — первого по имени. */
  private commands(sessionId: string): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    for (const plugin of this.commanded) {
      if (!mayTouch(plugin, sessionId)) continue;
      for (const { name, chat } of plugin.declares.commands) {
        if (chat && !found.has(name)) found.set(name, plugin.id);
      }
    }
    return found;
  }
}
