import type { IncomingMessage } from 'node:http';
import { DomainError } from '@zveno/contracts/domain-error.js';

export const mostBytes = 1024 * 1024;

/** Тело запроса целиком; больше мегабайта — отказ, и остаток не копится. */
export function readBody(request: IncomingMessage): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const chunks: Buffer[] = [];
  let size = 0;
  if (request.destroyed) return Promise.reject(aborted());
  if (Number(request.headers['content-length']) > mostBytes) return Promise.reject(tooLarge());
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size <= mostBytes) chunks.push(chunk);
    else reject(tooLarge());
  });
  request.on('end', () => resolve(Buffer.concat(chunks)));
  request.on('error', () => reject(aborted()));
  request.on('close', () => {
    if (!request.complete) reject(aborted());
  });
  return promise;
}

const tooLarge = () => new DomainError('request.too-large', 'invalid', { limit: '1 МБ' });
const aborted = () =>
  new DomainError('request.malformed', 'invalid', { reason: 'оно пришло не целиком' });
