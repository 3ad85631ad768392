import { effect, inject } from '@angular/core';
import { Router } from '@angular/router';
import { Language } from '../i18n/language.js';
import { Identity } from './identity.js';

/** Берёт язык вошедшего и уводит на страницу входа, когда вход закончился — здесь или в другой вкладке. */
export function followSignIn(): void {
  const identity = inject(Identity);
  const language = inject(Language);
  const router = inject(Router);
  let wasIn = false;

  effect(() => {
    const person = identity.person();
    if (person) language.adopt(person.locale);
    if (wasIn && !person) {
      const queryParams = identity.leftByChoice ? {} : { to: router.url, ended: 'yes' };
      void router.navigate(['/sign-in'], { queryParams });
    }
    wasIn = person !== undefined;
  });
}
