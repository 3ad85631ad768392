import { networkMiddlewares, type RpcCallMiddleware, type tl } from '@mtcute/core';
import { isTlRpcError } from '@mtcute/core/utils.js';
import type { Clock } from '../../ports/clock.js';

const slowestMs = 60_000;

/**
 * Что делать с ошибками запросов. Ждать вместо отправки умеет регулятор, а не библиотека, поэтому
 * её ожидания выключены; догон же обязан дойти до конца, что бы ни отвечали, — иначе библиотека
 * сочтёт его законченным.
 */
export function lineMiddlewares(
  clock: Pick<Clock, 'wait'>,
  stopped: AbortSignal,
  refused: (error: string) => void,
): RpcCallMiddleware[] {
  return [
    patient(clock, stopped),
    watchful(refused),
    forgiving(),
    ...networkMiddlewares.basic({
      floodWaiter: { maxWait: 0, store: false, maxRetries: 0 },
      internalErrors: { maxRetries: 3, exceptErrors: ['RANDOM_ID_DUPLICATE'] },
    }),
  ];
}

function watchful(refused: (error: string) => void): RpcCallMiddleware {
  return async (ctx, next) => {
    const result = await next(ctx);
    if (isTlRpcError(result)) refused(result.errorMessage);
    return result;
  };
}

/**
 * Незнакомый канал библиотека спрашивает без ключа доступа посреди обновления: отказ потерял бы обновление,
 * «такого нет» — нет.
 */
function forgiving(): RpcCallMiddleware {
  return async (ctx, next) => {
    const result = await next(ctx);
    const { request } = ctx;
    const guess = request._ === 'channels.getChannels' && request.id.some(isGuess);
    return guess && isTlRpcError(result) ? { _: 'messages.chats', chats: [] } : result;
  };
}

const isGuess = (channel: tl.TypeInputChannel) =>
  channel._ === 'inputChannel' && channel.accessHash.isZero();

function patient(clock: Pick<Clock, 'wait'>, stopped: AbortSignal): RpcCallMiddleware {
  return async (ctx, next) => {
    for (let attempt = 0; ; attempt += 1) {
      const result = await next(ctx);
      if (!ctx.request._.startsWith('updates.') || !isTlRpcError(result)) return result;
      const pause = pauseAfter(ctx.request._, result, attempt);
      if (pause === undefined || stopped.aborted) return result;
      await clock.wait(pause, stopped);
    }
  };
}

/** Без места в обновлениях библиотека спрашивает его снова и снова без передышки: ждём при любом отказе. */
function pauseAfter(
  method: string,
  { errorCode, errorMessage }: { readonly errorCode: number; readonly errorMessage: string },
  attempt: number,
): number | undefined {
  const asked = /^FLOOD_(?:PREMIUM_)?WAIT_(\d+)$/.exec(errorMessage)?.[1];
  if (asked) return Number(asked) * 1000 + 500;
  const passing = errorCode >= 500 || errorCode < 0 || method === 'updates.getState';
  return passing ? Math.min(1000 * 2 ** attempt, slowestMs) : undefined;
}
