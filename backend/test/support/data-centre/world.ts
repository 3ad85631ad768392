import { AccessHashes } from './accounts/access-hashes.js';
import { Accounts } from './accounts/accounts.js';
import { Authorisations } from './accounts/authorisations.js';
import { Changes } from './changes.js';
import { Channels } from './channels/channels.js';
import { Faults } from './faults/faults.js';
import { LockOuts } from './faults/lock-outs.js';
import { Files } from './files/files.js';
import { Ledger } from './ledger.js';
import { Codes } from './login/codes.js';
import { PendingPasswords } from './login/pending.js';
import { QrTokens } from './login/qr-tokens.js';
import type { Policies } from './policies.js';
import { Mailboxes } from './mail/mailboxes.js';
import { RepeatedSends } from './mail/repeated-sends.js';
import { KeyRing } from './session/key-ring.js';
import { Sessions } from './session/sessions.js';
import { Delivery } from './updates/delivery.js';

/** Всё, что помнит дата-центр: с этим работают методы. */
export class World {
  readonly changes = new Changes();
  readonly accounts = new Accounts();
  readonly mailboxes = new Mailboxes();
  readonly channels = new Channels();
  readonly authorisations = new Authorisations();
  readonly hashes = new AccessHashes();
  readonly codes = new Codes(this.changes);
  readonly pendingPasswords = new PendingPasswords();
  readonly qrTokens = new QrTokens();
  readonly ledger = new Ledger(this.changes);
  readonly repeatedSends = new RepeatedSends();
  readonly files = new Files();
  readonly faults = new Faults();
  readonly lockOuts = new LockOuts(this.authorisations);
  /** Ошибки самого дата-центра: в исправном прогоне список пуст. */
  readonly problems: unknown[] = [];
  readonly keys = new KeyRing();
  readonly sessions: Sessions;
  readonly delivery: Delivery;

  constructor(
    readonly policies: Policies,
    readonly dcId: number,
  ) {
    this.sessions = new Sessions(policies);
    this.delivery = new Delivery(policies, this.authorisations, this.sessions, this.hashes);
  }

  /** Адрес, который дата-центр называет клиентам в настройках. */
  address = { host: '127.0.0.1', port: 0 };
}
