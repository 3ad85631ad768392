import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Locale } from '@zveno/contracts/error-text.js';
import type { Request } from 'express';
import { localeOf } from './problem.js';

/** Язык, на котором просят ответить: заголовок `Accept-Language`. */
export const AskedLocale = createParamDecorator((_: unknown, context: ExecutionContext): Locale =>
  localeOf(context.switchToHttp().getRequest<Request>().headers['accept-language']),
);
