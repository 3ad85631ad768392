import { unzipSync } from 'node:zlib';
import { z } from 'zod';
import { tlId } from '../tl/ids.js';
import { schemaFor } from '../tl/layers.js';
import type { TlObject } from '../tl/object.js';
import { TlReader } from '../tl/reader.js';
import { serviceSchema } from '../tl/service-schema.js';

/** Запрос без обёрток. */
export interface Request {
  readonly method: TlObject;
  /** Слой, если клиент назвал его в этом запросе. */
  readonly layer?: number;
  readonly device?: string;
  readonly withoutUpdates: boolean;
}

const wrapper = z.object({
  _: z.enum([
    'initConnection',
    'invokeWithoutUpdates',
    'invokeAfterMsg',
    'invokeAfterMsgs',
    'invokeWithTakeout',
    'invokeWithMessagesRange',
  ]),
  query: z.looseObject({ _: z.string() }),
  deviceModel: z.string().optional(),
});

/** Разбирает тело вызова: распаковывает сжатое, узнаёт слой, снимает обёртки. */
export function readRequest(body: Buffer, knownLayer: number): Request {
  const plain = unpacked(body);
  const reader = new TlReader(plain, serviceSchema);
  if (reader.uint() !== tlId.invokeWithLayer) {
    return unwrap(new TlReader(plain, schemaFor(knownLayer)).object());
  }
  const layer = reader.int();
  return { ...unwrap(new TlReader(reader.rest, schemaFor(layer)).object()), layer };
}

function unpacked(body: Buffer): Buffer {
  if (body.readUInt32LE(0) !== tlId.gzipPacked) return body;
  return unzipSync(new TlReader(body.subarray(4), serviceSchema).bytes());
}

function unwrap(method: TlObject): Request {
  const found = wrapper.safeParse(method);
  if (!found.success) return { method, withoutUpdates: false };
  const { _: name, query, deviceModel } = found.data;
  const inner = unwrap(query);
  return {
    ...inner,
    ...(deviceModel === undefined ? {} : { device: deviceModel }),
    withoutUpdates: inner.withoutUpdates || name === 'invokeWithoutUpdates',
  };
}
