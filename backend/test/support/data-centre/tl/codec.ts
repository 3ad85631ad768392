import type { TlAnswer, TlObject } from './object.js';
import { TlReader } from './reader.js';
import type { TlSchema } from './schema.js';
import { serviceSchema } from './service-schema.js';
import { TlWriter } from './writer.js';

export function encode(schema: TlSchema, answer: TlAnswer): Buffer {
  return new TlWriter(schema).answer(answer).result();
}

export function encodeService(message: TlObject): Buffer {
  return encode(serviceSchema, message);
}

export function decodeService(data: Buffer): TlObject {
  return new TlReader(data, serviceSchema).object();
}
