import { HttpContext, HttpContextToken } from '@angular/common/http';

/** Запросы, которым ключ не нужен: вход, регистрация, обновление. */
export const withoutKey = new HttpContextToken(() => false);

export const openly = (): HttpContext => new HttpContext().set(withoutKey, true);
