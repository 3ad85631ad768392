/**
 * Запуск невозможен по понятной причине. Текст — одно русское предложение о том, что случилось и что сделать:
 * его печатают как есть, без стека. Всё прочее, что прерывает запуск, — ошибка в программе.
 */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
}

/** Код системной ошибки (`EACCES`, `ENOSPC`) или ошибки PostgreSQL (`28P01`); пустая строка, если кода нет. */
export function errorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string')
    return error.code;
  if (error instanceof AggregateError) return errorCode(error.errors[0]);
  return '';
}

/** Короткая причина для текста отказа. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === '') return reasonOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}
