import { HttpContext, HttpContextToken, type HttpInterceptorFn } from '@angular/common/http';

const seenRevision = new HttpContextToken<number | undefined>(() => undefined);

/** Правка поверх увиденной редакции: чужую, сохранённую позже, сервер не даст затереть. */
export const over = (revision: number): HttpContext =>
  new HttpContext().set(seenRevision, revision);

/** Называет серверу редакцию, поверх которой идёт правка. */
export const nameRevision: HttpInterceptorFn = (request, next) => {
  const revision = request.context.get(seenRevision);
  if (revision === undefined) return next(request);
  return next(request.clone({ setHeaders: { 'If-Match': `"${revision}"` } }));
};
