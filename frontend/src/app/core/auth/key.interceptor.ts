import { HttpErrorResponse, type HttpInterceptorFn, type HttpRequest } from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, from, switchMap, throwError } from 'rxjs';
import type { AccessKey } from './key-keeper.js';
import { SignInKey } from './sign-in-key.js';
import { withoutKey } from './without-key.js';

const carrying = (request: HttpRequest<unknown>, key: AccessKey | undefined) =>
  key ? request.clone({ setHeaders: { Authorization: `Bearer ${key.token}` } }) : request;

const isRefusal = (error: unknown): boolean =>
  error instanceof HttpErrorResponse && error.status === 401;

/** Подписывает запросы ключом; отвергнутый ключ обновляет и повторяет запрос один раз. */
export const carryKey: HttpInterceptorFn = (request, next) => {
  if (request.context.get(withoutKey)) return next(request);
  const { keeper } = inject(SignInKey);

  return from(keeper.usable()).pipe(
    switchMap((key) =>
      next(carrying(request, key)).pipe(
        catchError((error: unknown) => {
          if (!isRefusal(error) || !key) return throwError(() => error);
          return from(keeper.renew(key)).pipe(
            switchMap((renewed) =>
              renewed ? next(carrying(request, renewed)) : throwError(() => error),
            ),
          );
        }),
      ),
    ),
  );
};
