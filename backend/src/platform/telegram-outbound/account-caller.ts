import { tl } from '@mtcute/core';
import type { BaseTelegramClient } from '@mtcute/node';
import { again } from './refuse.js';

/** Вызовы от имени аккаунта: со сроком ответа и остановкой. */
export class AccountCaller {
  constructor(
    readonly client: BaseTelegramClient,
    private readonly answerMs: number,
  ) {}

  /**
   * Ошибка Telegram бросается как `tl.RpcError`, остановка — причиной `signal`, молчание — отказом
   * «послать снова». Срок держим сами: свой таймер библиотека после ответа не снимает.
   */
  async call<Request extends tl.RpcMethod>(
    request: Request,
    signal: AbortSignal,
  ): Promise<tl.RpcCallReturn[Request['_']]> {
    const late = AbortSignal.timeout(this.answerMs);
    try {
      // Связь запроса с ответом библиотека описывает лишь для точного запроса; таблица — её же.
      return (await this.client.call<tl.RpcMethod>(request, {
        abortSignal: AbortSignal.any([signal, late]),
      })) as tl.RpcCallReturn[Request['_']];
    } catch (error) {
      if (!late.aborted || signal.aborted || error instanceof tl.RpcError) throw error;
      throw again('TIMEOUT', 'Telegram не ответил вовремя');
    }
  }

  /** Отдаёт ответ тому, кто следит за обновлениями: свои перемены событиями не станут. */
  absorb(updates: tl.TypeUpdates): void {
    this.client.handleClientUpdate(updates, true);
  }

  /** Свои перемены, о которых Telegram назвал только место в обновлениях: пустое удаление двигает его. */
  advance({ pts, ptsCount }: tl.messages.RawAffectedMessages, channelId?: number): void {
    const at = { messages: [], pts, ptsCount };
    const update: tl.TypeUpdate =
      channelId === undefined
        ? { _: 'updateDeleteMessages', ...at }
        : { _: 'updateDeleteChannelMessages', channelId, ...at };
    this.absorb({ _: 'updates', updates: [update], users: [], chats: [], date: 0, seq: 0 });
  }
}
