import { HttpErrorResponse } from '@angular/common/http';

/** Отказ сервера (RFC 9457), приведённый к тому, что нужно экрану. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  /** Русский или английский текст сервера; у местных отказов его нет — берётся из текстов по коду. */
  readonly detail: string | undefined;
  readonly fields: readonly FieldProblem[];
  /** Через сколько секунд есть смысл повторить. */
  readonly retryAfter: number | undefined;
}

export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

function fieldsOf(value: unknown): FieldProblem[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isRecord).map((row) => ({
    path: text(row['path']) ?? '',
    message: text(row['message']) ?? '',
  }));
}

function secondsOf(header: string | null): number | undefined {
  const seconds = Number(header);
  return header !== null && Number.isFinite(seconds) && seconds > 0 ? seconds : undefined;
}

function bodyOf(error: HttpErrorResponse): Record<string, unknown> {
  const body: unknown = typeof error.error === 'string' ? parsed(error.error) : error.error;
  return isRecord(body) ? body : {};
}

/** У запроса, чей удачный ответ пуст, тело отказа приходит неразобранным. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const codeWithoutBody = (status: number): string =>
  status === 0 ? 'client.offline' : 'client.unexpected';

/** Любую ошибку запроса превращает в отказ с кодом; чужой ответ (прокси, обрыв) получает местный код. */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof HttpErrorResponse))
    return {
      status: 0,
      code: 'client.unexpected',
      detail: undefined,
      fields: [],
      retryAfter: undefined,
    };
  const body = bodyOf(error);
  const detail = text(body['detail']);
  return {
    status: error.status,
    // Код без слов — не наш ответ: сказать о нём нечего.
    code: (detail && text(body['code'])) ?? codeWithoutBody(error.status),
    detail,
    fields: fieldsOf(body['errors']),
    retryAfter: secondsOf(error.headers.get('Retry-After')),
  };
}
