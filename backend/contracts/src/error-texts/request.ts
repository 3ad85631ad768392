import type { ErrorText } from '../error-text.js';

export const requestErrors = {
  'request.invalid': {
    ru: 'В запросе есть ошибки. Исправьте отмеченные поля и повторите.',
    en: 'The request has errors. Correct the marked fields and try again.',
  },
  'request.malformed': {
    ru: 'Тело запроса не удалось прочитать: {reason}. Проверьте формат и повторите.',
    en: 'The request body cannot be read: {reason}. Check its format and try again.',
  },
  'request.too-large': {
    ru: 'Тело запроса больше допустимых {limit}. Отправьте данные меньшими частями.',
    en: 'The request body exceeds {limit}. Send the data in smaller parts.',
  },
  'request.too-many': {
    ru: 'Слишком много запросов. Повторите через {seconds} с.',
    en: 'Too many requests. Try again in {seconds} s.',
  },
  'request.not-found': {
    ru: 'Такого адреса нет. Список адресов — в /api/docs.',
    en: 'There is no such address. See /api/docs for the list.',
  },
  'request.internal': {
    ru: 'Внутренняя ошибка. Сообщите администратору номер {incident}: по нему она найдётся в журнале.',
    en: 'Internal error. Tell the administrator the number {incident}; it is in the log.',
  },
} as const satisfies Record<string, ErrorText>;
