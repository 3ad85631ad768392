import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { ForeignOrigin } from './auth-errors.js';

/**
 * Маршруты, которые верят cookie, слушаются только своих страниц: второй рубеж после SameSite=Strict,
 * нужный старым браузерам и соседним поддоменам. Программы вне браузера этих заголовков не шлют.
 */
@Injectable()
export class OwnOriginGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    if (!fromOwnPage(context.switchToHttp().getRequest<Request>())) throw new ForeignOrigin();
    return true;
  }
}

/** Слово браузера (`Sec-Fetch-Site`) весомее: прокси мог сменить Host, а этот заголовок странице не подделать. */
function fromOwnPage(request: Request): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin } = request.headers;
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === request.host);
}
