import type { HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Language } from '../i18n/language.js';

/** Сервер отвечает отказами на языке интерфейса. */
export const askInLanguage: HttpInterceptorFn = (request, next) =>
  next(request.clone({ setHeaders: { 'Accept-Language': inject(Language).current() } }));
