import type { Account } from '../accounts/account.js';
import type { TlObject } from '../tl/object.js';

/** Письмо: одно на всех, кто его видит; номера у него свои в каждом ящике. */
export interface Letter {
  readonly from: Account;
  readonly date: number;
  /** Порядок писем одной секунды: по нему, как у Telegram, стоят диалоги. */
  readonly serial: number;
  readonly silent: boolean;
  readonly replyTo: Letter | undefined;
  readonly media: TlObject | undefined;
  readonly reactions: Map<Account, readonly TlObject[]>;
  text: string;
  entities: readonly TlObject[];
  editDate: number | undefined;
}

export type NewLetter = Pick<Letter, 'from' | 'text' | 'entities' | 'silent' | 'replyTo' | 'media'>;

let written = 0;

export function write(letter: NewLetter): Letter {
  const serial = ++written;
  return { ...letter, date: nowSeconds(), serial, reactions: new Map(), editDate: undefined };
}

/** Время протокола: секунды Unix. */
export const nowSeconds = () => Math.floor(Date.now() / 1000);
