import { Long, type RpcCallMiddleware, type tl } from '@mtcute/core';
import { SystemClock } from '../clock/system-clock.js';
import { lineMiddlewares } from './line-middlewares.js';

const refusal = { _: 'mt_rpc_error', errorCode: 400, errorMessage: 'CHANNEL_INVALID' };

describe(lineMiddlewares.name, () => {
  it('о незнакомом канале, спрошенном без ключа доступа, узнаёт «такого нет», а не отказ', async () => {
    expect(await asked(Long.ZERO)).toEqual({ _: 'messages.chats', chats: [] });
  });

  it('отказ о канале с ключом доступа остаётся отказом', async () => {
    expect(await asked(Long.ONE)).toEqual(refusal);
  });
});

/** Что получит спросивший о канале, если Telegram отказал. */
function asked(accessHash: Long): Promise<unknown> {
  const id: tl.RawInputChannel[] = [{ _: 'inputChannel', channelId: 1, accessHash }];
  const ctx = { request: { _: 'channels.getChannels', id } } as Parameters<RpcCallMiddleware>[0];
  const { signal } = new AbortController();
  return lineMiddlewares(new SystemClock(), signal, () => undefined).reduceRight<
    Parameters<RpcCallMiddleware>[1]
  >(
    (next, middleware) => (given) => middleware(given, next),
    () => Promise.resolve(refusal),
  )(ctx);
}
