import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { tap } from 'rxjs';
import { Connection } from './connection.js';

/** Следит, доходят ли запросы до сервера. */
export const watchConnection: HttpInterceptorFn = (request, next) => {
  const connection = inject(Connection);
  return next(request).pipe(
    tap({
      next: () => connection.reportAlive(),
      error: (error: unknown) => {
        if (error instanceof HttpErrorResponse && error.status === 0) connection.reportLost();
      },
    }),
  );
};
