import { gzipSync } from 'node:zlib';
import { encodeService } from '../tl/codec.js';
import { tlId } from '../tl/ids.js';
import { serviceSchema } from '../tl/service-schema.js';
import { TlWriter } from '../tl/writer.js';
import type { Refusal } from './refusal.js';

const worthCompressing = 2048;

/** Тело `rpc_result`: ответ на запрос с этим номером. Крупный ответ сжимается. */
export function resultBody(requestId: bigint, answer: Buffer): Buffer {
  const writer = new TlWriter(serviceSchema).uint(tlId.rpcResult).long(requestId);
  if (answer.length < worthCompressing) return writer.raw(answer).result();
  return writer.uint(tlId.gzipPacked).bytes(gzipSync(answer)).result();
}

export function refusalBody(requestId: bigint, refusal: Refusal): Buffer {
  const error = { _: 'rpc_error', errorCode: refusal.code, errorMessage: refusal.text };
  return resultBody(requestId, encodeService(error));
}
