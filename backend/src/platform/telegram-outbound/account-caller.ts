import type { tl } from '@mtcute/core';
import type { BaseTelegramClient } from '@mtcute/node';

/** Вызовы от имени аккаунта: со сроком ответа и остановкой. */
export class AccountCaller {
  constructor(
    readonly client: BaseTelegramClient,
    private readonly answerMs: number,
  ) {}

  /** Ошибка Telegram бросается как `tl.RpcError`, остановка — причиной `signal`. */
  async call<Request extends tl.RpcMethod>(
    request: Request,
    signal: AbortSignal,
  ): Promise<tl.RpcCallReturn[Request['_']]> {
    // Общий вызов библиотека описывает лишь для точного запроса; связь запроса с ответом — её же таблица.
    const options = { abortSignal: signal, timeout: this.answerMs };
    return this.client.call<tl.RpcMethod>(request, options) as Promise<
      tl.RpcCallReturn[Request['_']]
    >;
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
