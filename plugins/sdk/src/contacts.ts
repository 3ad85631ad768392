import type { JsonObject } from '@zveno/contracts/json.js';
import type { ChatPlace } from './place.js';

export interface PluginContact extends ChatPlace {
  readonly id: string;
  readonly name: string;
  readonly username?: string;
  readonly tags: readonly string[];
  readonly variables: JsonObject;
}

/** Собеседники разрешённых аккаунтов. Просит разрешение `contacts`. */
export abstract class Contacts {
  abstract get(place: ChatPlace): Promise<PluginContact | null>;
  /** По порядку имён `id`, до ста; следующие — с `after` последнего. */
  abstract list(wanted: {
    readonly session: string;
    readonly tag?: string;
    readonly after?: string;
    readonly limit: number;
  }): Promise<readonly PluginContact[]>;
  /** Меняет переменные (`null` убирает) и метки. */
  abstract change(
    change: ChatPlace & {
      readonly variables?: JsonObject;
      readonly addTags?: readonly string[];
      readonly removeTags?: readonly string[];
    },
  ): Promise<void>;
}
