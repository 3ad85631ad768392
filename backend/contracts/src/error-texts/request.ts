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
  'request.wrong-type': {
    ru: 'Такой вид данных здесь не принимается. Укажите подходящий Content-Type: список — в /api/docs.',
    en: 'This content type is not accepted here. See /api/docs for the accepted ones.',
  },
  'request.stale': {
    ru: 'Пока вы правили, сохранена редакция {revision}. Сравните её со своей и решите, что оставить.',
    en: 'Revision {revision} was saved while you were editing. Compare it with yours and decide what to keep.',
  },
  'request.revision-needed': {
    ru: 'Укажите в заголовке If-Match редакцию, которую правите: она в ETag и в поле revision.',
    en: 'Send If-Match with the revision you are editing: it is in ETag and in the revision field.',
  },
  'request.too-many': {
    ru: 'Слишком много запросов. Повторите через {seconds} с.',
    en: 'Too many requests. Try again in {seconds} s.',
  },
  'request.unauthenticated': {
    ru: 'Нужен вход: войдите и повторите запрос с билетом доступа.',
    en: 'Sign in and repeat the request with an access token.',
  },
  'request.forbidden': {
    ru: 'Для этого не хватает прав. Попросите их у владельца или администратора.',
    en: 'You lack the rights for this. Ask the owner or an administrator.',
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
