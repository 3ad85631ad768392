import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import type { Request, Response } from 'express';
import { localeOf, problemOf } from './problem.js';
import { requestError } from './request-error.js';

/** Единственное место, где ошибка становится ответом HTTP: документ `application/problem+json`. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const requestId = String(response.getHeader('X-Request-Id'));
    const known = requestError(error) ?? this.incident(error, requestId);
    const problem = problemOf(known, localeOf(request.headers['accept-language']), requestId);
    const seconds = known.kind === 'busy' ? known.parameters['seconds'] : undefined;
    if (seconds !== undefined) response.setHeader('Retry-After', Number(seconds));
    response.status(problem.status).type('application/problem+json').json(problem);
  }

  /** Ошибка программы: человеку — номер, в журнал — причина. */
  private incident(error: unknown, incident: string): DomainError {
    this.log.error({ err: error, incident }, 'Необработанная ошибка');
    return new DomainError('request.internal', 'unavailable', { incident });
  }
}
