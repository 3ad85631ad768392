import {
  type CallHandler,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import { fieldProblem } from '@zveno/contracts/field-problem.js';
import type { Request, Response } from 'express';
import { type Observable, tap } from 'rxjs';

/** Правка опирается на устаревшую редакцию: ничего не записано, человек решает, что оставить. */
export class StaleRevision extends DomainError {
  constructor(current: number, savedBy = '') {
    super('request.stale', 'conflict', { revision: current, savedBy });
  }
}

/** Редакция из `If-Match: "7"`. Без неё правку принять нельзя: она затёрла бы чужую. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<Request>().headers['if-match'];
  if (header === undefined) throw new DomainError('request.revision-needed', 'conflict');
  const revision = /^"(\d{1,9})"$/.exec(header)?.[1];
  if (revision === undefined) {
    throw new DomainError('request.invalid', 'invalid', {}, [
      fieldProblem('If-Match', {
        ru: 'нужен номер редакции в кавычках, например "7"',
        en: 'a revision number in quotes is needed, for example "7"',
      }),
    ]);
  }
  return Number(revision);
});

const hasRevision = (body: unknown): body is { revision: number } =>
  typeof body === 'object' &&
  body !== null &&
  'revision' in body &&
  Number.isInteger(body.revision);

/**
 * Ответ с полем `revision` получает `ETag: "<редакция>"` — его и возвращают в `If-Match`. Хранить такой
 * ответ браузеру нельзя: состояние аккаунта и счётчики меняются без новой редакции, и 304 выдал бы старое.
 */
@Injectable()
export class RevisionEtag implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const response = context.switchToHttp().getResponse<Response>();
    return next.handle().pipe(
      tap((body: unknown) => {
        if (!hasRevision(body)) return;
        response.setHeader('ETag', `"${body.revision}"`);
        response.setHeader('Cache-Control', 'no-store');
      }),
    );
  }
}
