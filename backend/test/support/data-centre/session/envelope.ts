import { tlId } from '../tl/ids.js';
import { TlReader } from '../tl/reader.js';
import { serviceSchema } from '../tl/service-schema.js';
import { TlWriter } from '../tl/writer.js';

export interface Envelope {
  readonly messageId: bigint;
  readonly seqNo: number;
  readonly body: Buffer;
}

export interface Opened {
  readonly salt: bigint;
  readonly sessionId: bigint;
  readonly message: Envelope;
}

/** Разбирает расшифрованное: соль, сеанс и одно сообщение (возможно, контейнер). */
export function openEnvelope(plain: Buffer): Opened {
  const reader = new TlReader(plain, serviceSchema);
  return { salt: reader.long(), sessionId: reader.long(), message: readMessage(reader) };
}

export function closeEnvelope(salt: bigint, sessionId: bigint, message: Envelope): Buffer {
  const writer = new TlWriter(serviceSchema).long(salt).long(sessionId);
  return writeMessage(writer, message).result();
}

/** Сообщения внутри контейнера; не контейнер — одно и то же сообщение. */
export function unpack(message: Envelope): Envelope[] {
  if (message.body.readUInt32LE(0) !== tlId.container) return [message];
  const reader = new TlReader(message.body.subarray(4), serviceSchema);
  return Array.from({ length: reader.uint() }, () => readMessage(reader));
}

export function pack(messages: readonly Envelope[]): Buffer {
  const writer = new TlWriter(serviceSchema).uint(tlId.container).uint(messages.length);
  for (const message of messages) writeMessage(writer, message);
  return writer.result();
}

function readMessage(reader: TlReader): Envelope {
  const messageId = reader.long();
  const seqNo = reader.uint();
  return { messageId, seqNo, body: reader.raw(reader.uint()) };
}

function writeMessage(writer: TlWriter, { messageId, seqNo, body }: Envelope): TlWriter {
  return writer.long(messageId).uint(seqNo).uint(body.length).raw(body);
}
