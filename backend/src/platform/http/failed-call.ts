import { errors } from 'undici';
import { HttpCallFailed } from '../../ports/http-caller.js';

const networkTexts: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'сервер не принимает соединения',
  ECONNRESET: 'сервер оборвал соединение',
  ENOTFOUND: 'такого имени нет',
  EAI_AGAIN: 'имя не удалось разрешить',
  EHOSTUNREACH: 'сервер недостижим',
  ENETUNREACH: 'сеть недостижима',
  ETIMEDOUT: 'сервер не ответил на соединение',
  UND_ERR_CONNECT_TIMEOUT: 'сервер не ответил на соединение',
  UND_ERR_SOCKET: 'сервер оборвал соединение',
  CERT_HAS_EXPIRED: 'сертификат сервера просрочен',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'сертификату сервера нельзя доверять',
  SELF_SIGNED_CERT_IN_CHAIN: 'сертификату сервера нельзя доверять',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'сертификату сервера нельзя доверять',
  ERR_TLS_CERT_ALTNAME_INVALID: 'сертификат выдан другому серверу',
};

export function tooManyRedirects(most: number): HttpCallFailed {
  const message = `Сервер перенаправил больше ${most} раз`;
  return new HttpCallFailed({ code: 'http.redirects', message }, false);
}

/**
 * Называет неудачу по её причине. Текст чужой ошибки в исход не попадает: в нём бывают адрес с параметрами
 * и заголовки.
 */
export function failedCall(error: unknown, signal: AbortSignal): Error {
  if (error instanceof HttpCallFailed) return error;
  if (signal.aborted) return stopped(signal);
  if (error instanceof errors.InvalidArgumentError)
    return new HttpCallFailed(
      { code: 'http.request', message: 'Запрос составлен неверно: проверьте метод и заголовки' },
      false,
    );
  const code = codeOf(error);
  const text = networkTexts[code] ?? (code || 'связь не удалась');
  return new HttpCallFailed({ code: 'http.network', message: `Нет ответа: ${text}` }, true);
}

/** Вышел срок узла — неудача с повтором; остановку исполнителя передаём как есть. */
function stopped({ reason }: AbortSignal): Error {
  if (reason instanceof DOMException && reason.name === 'TimeoutError')
    return new HttpCallFailed(
      { code: 'http.timeout', message: 'Сервер не ответил за отведённое время' },
      true,
    );
  return reason instanceof Error ? reason : new Error('Запрос остановлен');
}

/** Код ошибки системы или библиотеки. */
export function codeOf(error: unknown): string {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}
