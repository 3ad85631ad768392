import { tl } from '@mtcute/core';

/** Ошибка Telegram: постоянное имя и число, если оно в нём было (секунды, номер ЦОД). */
export interface RpcFailure {
  readonly code: number;
  readonly name: string;
  readonly number: number | undefined;
}

/** Библиотека вынимает число лишь из части имён, а `%d` оставляет в тексте: приводим к одному виду. */
export function rpcFailureOf(error: unknown): RpcFailure | undefined {
  if (!(error instanceof tl.RpcError)) return undefined;
  const { code, text } = error;
  const inText = /_(\d+)$/.exec(text)?.[1];
  if (inText) return { code, name: text.slice(0, -inText.length - 1), number: Number(inText) };
  const seconds = 'seconds' in error ? error.seconds : undefined;
  const number = typeof seconds === 'number' ? seconds : undefined;
  return { code, name: text.replace(/_%d(?=_|$)/, ''), number };
}
