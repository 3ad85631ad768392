import { inject } from '@angular/core';
import { type CanMatchFn, RedirectCommand, Router } from '@angular/router';
import { Connection } from '../http/connection.js';
import { problemOf } from '../http/problem.js';
import { Identity } from './identity.js';

/** Пускает вошедших; остальных просит войти и запоминает, куда они шли. */
export const signedIn: CanMatchFn = async () => {
  const identity = inject(Identity);
  const router = inject(Router);
  const connection = inject(Connection);
  const target = router.currentNavigation()?.extractedUrl.toString() ?? '/';
  // До попытки: неудачная стирает отметку о прежнем входе.
  const wasIn = identity.remembered;

  try {
    if (await identity.restore()) return true;
  } catch (error) {
    if (problemOf(error).status !== 0) throw error;
    connection.reportLost();
    return new RedirectCommand(router.parseUrl('/offline'), { skipLocationChange: true });
  }
  const queryParams = { ...(target !== '/' && { to: target }), ...(wasIn && { ended: 'yes' }) };
  return router.createUrlTree(['/sign-in'], { queryParams });
};

/** Страницы входа — только для тех, кто ещё не вошёл. */
export const signedOut: CanMatchFn = async () => {
  const router = inject(Router);
  const signed = await inject(Identity)
    .restore()
    .catch(() => false);
  return signed ? router.parseUrl('/') : true;
};

/** Страницы администратора; остальным честно сказано, что страница есть, но роли не хватает. */
export const administratorOnly: CanMatchFn = () =>
  inject(Identity).person()?.role === 'administrator' ||
  new RedirectCommand(inject(Router).parseUrl('/forbidden'), { skipLocationChange: true });
