import type { RsaKey } from '../crypto/rsa-key.js';
import { openMessage } from '../crypto/message-cipher.js';
import { Handshake } from '../handshake/handshake.js';
import { encode, encodeService } from '../tl/codec.js';
import { schemaFor } from '../tl/layers.js';
import { TlReader } from '../tl/reader.js';
import { serviceSchema } from '../tl/service-schema.js';
import type { Connection } from '../transport/connection.js';
import type { World } from '../world.js';
import { AuthKey } from './auth-key.js';
import { openEnvelope, unpack, type Envelope } from './envelope.js';
import { faultOf, MessageIds } from './message-ids.js';
import { handleService } from './service-messages.js';
import type { Session } from './session.js';

export type CallHandler = (session: Session, messageId: bigint, body: Buffer) => void;

const unknownKey = -404;

/** Сеансовый слой одного соединения: рукопожатие, расшифровка, проверка соли и номеров. */
export class Link {
  private readonly handshake: Handshake;
  private readonly ids = new MessageIds();

  constructor(
    private readonly world: World,
    private readonly connection: Connection,
    rsa: RsaKey,
    private readonly call: CallHandler,
  ) {
    this.handshake = new Handshake(rsa, (bytes, salt) => world.keys.add(new AuthKey(bytes, salt)));
  }

  receive(message: Buffer): void {
    const keyId = message.readBigInt64LE(0);
    if (keyId === 0n) {
      this.shakeHands(message);
      return;
    }
    const key = this.world.keys.find(keyId);
    const error = key ? this.world.lockOuts.takeTransportError(key) : unknownKey;
    if (!key || error) this.connection.refuse(error ?? unknownKey);
    else if (this.world.lockOuts.admits(key)) this.decrypt(key, message);
    else this.connection.cut();
  }

  private shakeHands(message: Buffer): void {
    const length = message.readUInt32LE(16);
    const answer = encodeService(this.handshake.answer(message.subarray(20, 20 + length)));
    const head = Buffer.alloc(20);
    head.writeBigInt64LE(this.ids.next('answer'), 8);
    head.writeUInt32LE(answer.length, 16);
    this.connection.send(Buffer.concat([head, answer]));
  }

  private decrypt(key: AuthKey, message: Buffer): void {
    const plain = openMessage(key.bytes, message.subarray(8, 24), message.subarray(24));
    if (!plain) throw new Error('msg_key не сошёлся');
    const { salt, sessionId, message: envelope } = openEnvelope(plain);
    const session = this.world.sessions.find(key, sessionId);
    session.attach(this.connection);
    key.hold(this.connection, session);
    if (!this.rejects(session, salt, envelope)) this.accept(session, envelope);
    this.world.changes.ring();
  }

  /** Соль или номер не годятся: клиент узнаёт, почему, и пришлёт сообщение заново. */
  private rejects(session: Session, salt: bigint, { messageId, seqNo }: Envelope): boolean {
    const bad = { badMsgId: messageId, badMsgSeqno: seqNo };
    const fault = faultOf(messageId);
    if (fault) {
      session.service({ _: 'bad_msg_notification', ...bad, errorCode: fault });
    } else if (salt !== session.key.salt) {
      session.key.staleSalts += 1;
      const newServerSalt = session.key.salt;
      session.service({ _: 'bad_server_salt', ...bad, errorCode: 48, newServerSalt });
    } else {
      return false;
    }
    return true;
  }

  private accept(session: Session, envelope: Envelope): void {
    const { layer } = session.key;
    session.greet(envelope.messageId, () => encode(schemaFor(layer), { _: 'updatesTooLong' }));
    if (session.received.has(envelope.messageId)) {
      session.answerAgain(envelope.messageId);
      return;
    }
    const parts = unpack(envelope);
    if (parts[0] !== envelope) session.received.add(envelope.messageId);
    for (const part of parts) this.handle(session, part);
  }

  private handle(session: Session, { messageId, body }: Envelope): void {
    if (session.received.has(messageId)) {
      session.answerAgain(messageId);
      return;
    }
    session.received.add(messageId);
    const service = serviceSchema.find(body.readUInt32LE(0));
    if (!service) {
      this.call(session, messageId, body);
      return;
    }
    const message = new TlReader(body, serviceSchema).object();
    handleService(this.world.sessions, session, messageId, message);
  }
}
