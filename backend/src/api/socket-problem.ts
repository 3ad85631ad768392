import { randomUUIDv7 } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import { type Problem, problemOf } from './problem.js';

const log = new Logger('Socket');

/** Тот же документ отказа, что и в HTTP, — в подтверждении сообщения Socket.IO. */
export function socketProblem(error: unknown): Problem {
  const requestId = randomUUIDv7();
  if (error instanceof DomainError) return problemOf(error, 'ru', requestId);
  log.error({ err: error, incident: requestId }, 'Необработанная ошибка');
  const unexpected = new DomainError('request.internal', 'unavailable', { incident: requestId });
  return problemOf(unexpected, 'ru', requestId);
}
