import type { Account } from './accounts/account.js';
import type { Changes } from './changes.js';
import type { StoredFile } from './files/files.js';
import type { Chat } from './views/peer-view.js';

/** Отправленное сообщение — одно на random_id, сколько бы раз его ни слали. */
export interface SentMessage {
  readonly from: Account;
  readonly to: Chat;
  readonly text: string;
  readonly randomId: bigint;
  /** Номер у отправителя (в супергруппе — общий). */
  readonly messageId: number;
  /** Номер сообщения, на которое это отвечает, у отправителя. */
  readonly replyToId: number | undefined;
  readonly silent: boolean;
  /** Вложение, если было. */
  readonly file: StoredFile | undefined;
  /** Миллисекунды Unix. */
  readonly at: number;
  /** Сколько раз тот же random_id пришёл снова. */
  readonly duplicates: number;
}

/** Вызов метода и чем он кончился. */
export interface CalledMethod {
  readonly account: Account | undefined;
  readonly method: string;
  readonly at: number;
  /** Текст ошибки, `cut`, `silence` или `undefined`, если ответ ушёл. */
  readonly outcome: string | undefined;
}

type SentFilter = Partial<Pick<SentMessage, 'from' | 'to' | 'text'>>;
type CallFilter = Partial<Pick<CalledMethod, 'account' | 'method'>>;

/** Что на самом деле дошло до дата-центра: по нему тесты доказывают «ровно один раз». */
export class Ledger {
  private readonly messages: (SentMessage & { duplicates: number })[] = [];
  private readonly byRandomId = new Map<string, SentMessage & { duplicates: number }>();
  private readonly methods: CalledMethod[] = [];

  constructor(private readonly changes: Changes) {}

  sent(filter: SentFilter = {}): readonly SentMessage[] {
    return this.messages.filter((each) => matches(each, filter));
  }

  texts(filter: SentFilter = {}): string[] {
    return this.sent(filter).map((each) => each.text);
  }

  calls(filter: CallFilter = {}): readonly CalledMethod[] {
    return this.methods.filter((each) => matches(each, filter));
  }

  record(message: Omit<SentMessage, 'at' | 'duplicates'>): void {
    const entry = { ...message, at: Date.now(), duplicates: 0 };
    this.messages.push(entry);
    this.byRandomId.set(randomKey(message.from, message.randomId), entry);
    this.changes.ring();
  }

  /** Было ли это сообщение; если да — повтор посчитан. */
  repeated(from: Account, randomId: bigint): boolean {
    const entry = this.byRandomId.get(randomKey(from, randomId));
    if (entry) entry.duplicates += 1;
    return entry !== undefined;
  }

  called(call: Omit<CalledMethod, 'at'>): void {
    this.methods.push({ ...call, at: Date.now() });
    this.changes.ring();
  }
}

const randomKey = (from: Account, randomId: bigint) => `${String(from.id)}:${String(randomId)}`;

function matches<Entry extends object>(entry: Entry, filter: Partial<Entry>): boolean {
  return Object.entries(filter).every(
    ([field, wanted]) => wanted === undefined || Reflect.get(entry, field) === wanted,
  );
}
