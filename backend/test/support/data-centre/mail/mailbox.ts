import type { Account } from '../accounts/account.js';
import { Journal } from './journal.js';
import type { Letter } from './letter.js';

/** Копия письма в ящике: у каждой стороны диалога свой номер. */
export interface Copy {
  readonly id: number;
  readonly peer: Account;
  readonly letter: Letter;
}

/** Личные сообщения аккаунта: один счётчик номеров и один pts на все диалоги. */
export class Mailbox {
  readonly journal = new Journal();
  /** Докуда прочитано у этого собеседника: свои входящие и отправленные ему. */
  readonly readInbox = new Map<Account, number>();
  readonly readOutbox = new Map<Account, number>();
  private readonly copies = new Map<number, Copy>();
  private readonly byLetter = new Map<Letter, Copy>();
  private lastId = 0;

  constructor(readonly owner: Account) {}

  put(letter: Letter, peer: Account): Copy {
    const copy = { id: ++this.lastId, peer, letter };
    this.copies.set(copy.id, copy);
    this.byLetter.set(letter, copy);
    return copy;
  }

  find(id: number): Copy | undefined {
    return this.copies.get(id);
  }

  copyOf(letter: Letter): Copy | undefined {
    return this.byLetter.get(letter);
  }

  remove(copy: Copy): void {
    this.copies.delete(copy.id);
    this.byLetter.delete(copy.letter);
  }

  /** Диалог от новых к старым. */
  dialogue(peer: Account): Copy[] {
    return this.all().filter((each) => each.peer === peer);
  }

  /** Все копии от новых к старым. */
  all(): Copy[] {
    return [...this.copies.values()].reverse();
  }

  peers(): Account[] {
    return [...new Set(this.all().map((each) => each.peer))];
  }

  unread(peer: Account): number {
    const read = this.readInbox.get(peer) ?? 0;
    return this.dialogue(peer).filter((each) => each.letter.from === peer && each.id > read).length;
  }
}
