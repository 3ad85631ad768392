import type { CookieOptions, Request, Response } from 'express';
import { z } from 'zod';
import type { Tickets } from '../sign-ins/index.js';

const NAME = 'zveno_refresh';

const Cookies = z.object({ [NAME]: z.string().min(1).max(200) });

/** Обновляющий билет для браузера: сценариям не виден, уходит только на /api/auth и только со своего сайта. */
export function setRefreshCookie(request: Request, response: Response, tickets: Tickets): void {
  const expires = tickets.refreshExpiresAt;
  response.cookie(NAME, tickets.refreshToken, { ...cookieRules(request), expires });
}

export function clearRefreshCookie(request: Request, response: Response): void {
  response.clearCookie(NAME, cookieRules(request));
}

export function refreshCookieOf(request: Request): string | undefined {
  return Cookies.safeParse(request.cookies).data?.[NAME];
}

/** За обратным прокси `secure` верен, когда задан TRUSTED_PROXIES: схему тогда называет прокси. */
function cookieRules(request: Request): CookieOptions {
  return { httpOnly: true, sameSite: 'strict', secure: request.secure, path: '/api/auth' };
}
