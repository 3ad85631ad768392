import { effect, inject } from '@angular/core';
import { Router } from '@angular/router';
import { Identity } from './identity.js';

/** Уводит на страницу входа, когда вход закончился: сам вышел, истёк срок, вышли в другой вкладке. */
export function followSignIn(): void {
  const identity = inject(Identity);
  const router = inject(Router);
  let wasIn = false;

  effect(() => {
    const isIn = identity.signedIn();
    if (wasIn && !isIn) {
      const queryParams = identity.leftByChoice ? {} : { to: router.url, ended: 'yes' };
      void router.navigate(['/sign-in'], { queryParams });
    }
    wasIn = isIn;
  });
}
