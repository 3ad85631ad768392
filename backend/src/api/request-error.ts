import { HttpException } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';

/** Отказ разборщика тела запроса (пакет http-errors): вид ошибки лежит в `type`. */
interface BodyError {
  readonly status: number;
  readonly type: string;
  readonly message: string;
}

const isBodyError = (error: unknown): error is BodyError =>
  error instanceof Error &&
  'type' in error &&
  'status' in error &&
  typeof error.status === 'number';

/** Переводит отказы Nest и Express на язык системы; `undefined` — это не отказ, а ошибка программы. */
export function requestError(error: unknown): DomainError | undefined {
  if (error instanceof DomainError) return error;
  if (isBodyError(error)) return bodyError(error);
  if (error instanceof URIError) return malformed('адрес закодирован неверно');
  if (error instanceof HttpException) return httpError(error);
  return undefined;
}

function bodyError(error: BodyError): DomainError | undefined {
  if (error.status >= 500) return undefined;
  if (error.type === 'entity.too.large') {
    return new DomainError('request.too-large', 'invalid', { limit: '1 МБ' });
  }
  if (error.status === 415) return new DomainError('request.wrong-type', 'invalid');
  return malformed(error.message);
}

function httpError(error: HttpException): DomainError | undefined {
  switch (error.getStatus()) {
    case 400:
      return malformed(error.message);
    case 401:
      return new DomainError('request.unauthenticated', 'unauthenticated');
    case 403:
      return new DomainError('request.forbidden', 'forbidden');
    case 404:
      return new DomainError('request.not-found', 'missing');
    case 413:
      return new DomainError('request.too-large', 'invalid', { limit: '1 МБ' });
    case 415:
      return new DomainError('request.wrong-type', 'invalid');
    default:
      return undefined;
  }
}

const malformed = (reason: string) => new DomainError('request.malformed', 'invalid', { reason });
