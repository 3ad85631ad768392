import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { DomainError, type ErrorKind } from '@zveno/contracts/domain-error.js';
import { describeError } from '@zveno/contracts/error-texts.js';
import type { Request, Response } from 'express';
import { localeOf } from '../../api/problem.js';
import type { TokenRefusalDto } from './token.dto.js';

/** Отказ, у которого в RFC 6749 есть своё имя. */
export class UnsupportedGrant extends DomainError {
  constructor() {
    super('auth.unsupported-grant', 'invalid');
  }
}

const names: Partial<Record<ErrorKind, string>> = {
  invalid: 'invalid_request',
  unauthenticated: 'invalid_grant',
  forbidden: 'invalid_grant',
  busy: 'slow_down',
};

/** Отказы маршрута билетов в том виде, которого ждут клиенты OAuth 2. */
@Catch(DomainError)
export class TokenRefusalFilter implements ExceptionFilter<DomainError> {
  catch(refusal: DomainError, host: ArgumentsHost): void {
    const { code, kind, parameters } = refusal;
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const locale = localeOf(request.headers['accept-language']);
    const body: TokenRefusalDto = {
      error:
        refusal instanceof UnsupportedGrant
          ? 'unsupported_grant_type'
          : (names[kind] ?? 'invalid_request'),
      error_description: describeError(code, locale, parameters),
    };
    if (kind === 'busy') response.setHeader('Retry-After', Number(parameters['seconds'] ?? 30));
    response.status(kind === 'busy' ? 429 : 400).json(body);
  }
}
