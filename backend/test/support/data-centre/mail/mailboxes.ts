import type { Account } from '../accounts/account.js';
import { Mailbox } from './mailbox.js';

/** Ящики всех аккаунтов. */
export class Mailboxes {
  private readonly byOwner = new Map<Account, Mailbox>();

  of(owner: Account): Mailbox {
    const found = this.byOwner.get(owner) ?? new Mailbox(owner);
    this.byOwner.set(owner, found);
    return found;
  }
}
