import type {
  DomainError,
  ErrorKind,
  ErrorParameters,
  FieldProblem,
} from '@zveno/contracts/domain-error.js';
import type { Locale } from '@zveno/contracts/error-text.js';
import { describeError, type ErrorCode } from '@zveno/contracts/error-texts.js';
import type { FieldProblemDto } from './problem.dto.js';

/** Описание отказа по RFC 9457, дополненное постоянным кодом, полями и номером запроса. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ErrorCode;
  readonly requestId: string;
  readonly errors?: readonly FieldProblemDto[];
  readonly parameters?: ErrorParameters;
}

const statusByKind: Readonly<Record<ErrorKind, number>> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  busy: 429,
  unavailable: 503,
};

/** Отказы самого HTTP, у которых есть более точный код ответа, чем у их вида. */
const statusByCode: Partial<Record<ErrorCode, number>> = {
  'request.malformed': 400,
  'request.too-large': 413,
  'request.wrong-type': 415,
  'request.stale': 412,
  'request.revision-needed': 428,
  'request.internal': 500,
  'plugins.failed': 502,
  'plugins.late': 504,
  'webhooks.wrong-method': 405,
  'webhooks.bad-signature': 401,
};

const titles: Readonly<Record<ErrorKind, Readonly<Record<Locale, string>>>> = {
  invalid: { ru: 'Запрос не принят', en: 'Request not accepted' },
  unauthenticated: { ru: 'Нужен вход', en: 'Sign-in required' },
  forbidden: { ru: 'Нет прав', en: 'Not allowed' },
  missing: { ru: 'Не найдено', en: 'Not found' },
  conflict: { ru: 'Состояние изменилось', en: 'State has changed' },
  busy: { ru: 'Подождите', en: 'Please wait' },
  unavailable: { ru: 'Временно недоступно', en: 'Temporarily unavailable' },
};

export function statusOf(error: DomainError): number {
  return statusByCode[error.code] ?? statusByKind[error.kind];
}

export function problemOf(error: DomainError, locale: Locale, requestId: string): Problem {
  return {
    type: `urn:zveno:error:${error.code}`,
    title: titles[error.kind][locale],
    status: statusOf(error),
    detail: describeError(error.code, locale, error.parameters),
    code: error.code,
    requestId,
    ...(error.problems.length > 0 && {
      errors: error.problems.map((problem) => saidIn(locale, problem)),
    }),
    ...(Object.keys(error.parameters).length > 0 && { parameters: error.parameters }),
  };
}

/** Замечание на языке ответа. */
export function saidIn(locale: Locale, { path, message, en }: FieldProblem): FieldProblemDto {
  return { path, message: locale === 'en' ? en : message };
}

/** Язык ответа: английский, только если человек просит его раньше русского. */
export function localeOf(acceptLanguage: string | undefined): Locale {
  const preferred = acceptLanguage?.split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  return preferred?.find((language) => language === 'ru' || language === 'en') === 'en'
    ? 'en'
    : 'ru';
}
