import { randomBytes } from 'node:crypto';
import { sealMessage } from '../crypto/message-cipher.js';
import type { Policies } from '../policies.js';
import { encodeService } from '../tl/codec.js';
import type { TlObject } from '../tl/object.js';
import type { Connection } from '../transport/connection.js';
import type { AuthKey } from './auth-key.js';
import { closeEnvelope, pack, type Envelope } from './envelope.js';
import { MessageIds } from './message-ids.js';
import { Received } from './received.js';

const messagesInContainer = 100;

/** Сеанс MTProto: переживает соединения, помнит неподтверждённое и долги перед клиентом. */
export class Session {
  /** Получает ли обновления: да, если с него звали метод не под `invokeWithoutUpdates`. */
  wantsUpdates = false;
  readonly received = new Received();
  private connection: Connection | undefined;
  private greeted: Connection | undefined;
  private contentCount = 0;
  private lost = false;
  private readonly ids = new MessageIds();
  private readonly unacknowledged = new Map<bigint, Envelope>();
  private readonly owed: Buffer[] = [];

  constructor(
    readonly id: bigint,
    readonly key: AuthKey,
    private readonly policies: Readonly<Policies>,
  ) {}

  get connected(): boolean {
    return this.connection !== undefined;
  }

  attach(connection: Connection): void {
    this.connection = connection;
  }

  detach(connection: Connection): void {
    if (this.connection === connection) this.connection = undefined;
  }

  cut(): void {
    this.connection?.cut();
  }

  /** Первое годное сообщение на соединении: новый сеанс представляется, старый получает долги. */
  greet(firstMessageId: bigint, tooLong: () => Buffer): void {
    if (!this.connection || this.greeted === this.connection) return;
    if (this.greeted) this.deliverAgain();
    else this.introduce(firstMessageId);
    this.greeted = this.connection;
    for (const body of this.owed.splice(0)) this.content('push', body);
    if (this.lost && this.policies.announceLoss) this.content('push', tooLong());
    this.lost = false;
  }

  /** Обновление: сейчас, если сеанс на связи, иначе в долг, пока очередь не полна. */
  push(body: Buffer): void {
    if (this.connection && this.greeted === this.connection) this.content('push', body);
    else if (this.owed.length < this.policies.keptUpdates) this.owed.push(body);
    else this.lost = true;
  }

  /** Ответ на запрос; на тот же номер запроса он уйдёт ещё раз. */
  answer(requestId: bigint, body: Buffer): void {
    this.received.answered(requestId, this.content('answer', body));
  }

  answerAgain(requestId: bigint): void {
    const found = this.unacknowledged.get(this.received.answerTo(requestId) ?? -1n);
    if (found) this.transmit([found]);
  }

  resend(messageIds: readonly bigint[]): void {
    const found = messageIds.flatMap((id) => this.unacknowledged.get(id) ?? []);
    if (found.length) this.transmit(found);
  }

  /** Служебное сообщение: подтверждать его клиент не обязан. */
  service(message: TlObject): void {
    const id = this.ids.next('answer');
    const seqNo = this.contentCount * 2;
    this.transmit([{ messageId: id, seqNo, body: encodeService(message) }]);
  }

  acknowledge(messageIds: readonly bigint[]): void {
    for (const id of messageIds) this.unacknowledged.delete(id);
  }

  /** Отдаёт наследнику то, что так и не было отправлено. */
  giveOwed(limit: number): Buffer[] {
    return this.owed.splice(0, limit);
  }

  takeOwed(bodies: readonly Buffer[]): void {
    this.owed.push(...bodies);
  }

  private introduce(firstMessageId: bigint): void {
    const body = encodeService({
      _: 'new_session_created',
      firstMsgId: firstMessageId,
      uniqueId: randomBytes(8).readBigInt64LE(),
      serverSalt: this.key.salt,
    });
    this.content('push', body);
  }

  private deliverAgain(): void {
    const messages = [...this.unacknowledged.values()];
    for (let at = 0; at < messages.length; at += messagesInContainer) {
      this.transmit(messages.slice(at, at + messagesInContainer));
    }
  }

  private content(kind: 'answer' | 'push', body: Buffer): bigint {
    const messageId = this.ids.next(kind);
    const envelope = { messageId, seqNo: this.contentCount++ * 2 + 1, body };
    this.unacknowledged.set(messageId, envelope);
    this.transmit([envelope]);
    return messageId;
  }

  private transmit(messages: readonly Envelope[]): void {
    const [first, second] = messages;
    if (!this.connection || !first) return;
    const single = second ? this.container(messages) : first;
    const plain = closeEnvelope(this.key.salt, this.id, single);
    const head = Buffer.allocUnsafe(8);
    head.writeBigInt64LE(this.key.id);
    this.connection.send(Buffer.concat([head, sealMessage(this.key.bytes, plain)]));
  }

  private container(messages: readonly Envelope[]): Envelope {
    return {
      messageId: this.ids.next('push'),
      seqNo: this.contentCount * 2,
      body: pack(messages),
    };
  }
}
