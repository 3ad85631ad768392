import type { Json } from './json.js';

/** Собеседник, каким его видит движок. `variables` и `tags` переживают выполнения. */
export interface Contact {
  readonly id: string;
  /** Имя для чтения: как в Telegram или как поправил владелец. */
  readonly name: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly username?: string;
  readonly phone?: string;
  readonly language?: string;
  readonly tags: readonly string[];
  readonly variables: Readonly<Record<string, Json>>;
  /** Есть ли человек в записной книжке аккаунта. */
  readonly known?: boolean;
  readonly bot?: boolean;
  readonly optedOut?: boolean;
  /** Счётчики узлов «не чаще» по собеседнику: `цепочка:узел` → [сколько раз, начало окна в мс]. */
  readonly counters?: Readonly<Record<string, readonly [number, number]>>;
}

/** Имена, занятые самим собеседником: поле с таким именем завести нельзя. */
export const contactOwnFields: readonly string[] = [
  'id',
  'name',
  'firstName',
  'lastName',
  'username',
  'phone',
  'language',
  'tags',
  'known',
  'bot',
  'optedOut',
];

/** Правка собеседника; применяется к строке целиком, повтор безвреден. */
export interface ContactChange {
  readonly set?: Readonly<Record<string, Json>>;
  readonly remove?: readonly string[];
  readonly addTags?: readonly string[];
  readonly removeTags?: readonly string[];
  readonly optedOut?: boolean;
  readonly counters?: Readonly<Record<string, readonly [number, number]>>;
}
