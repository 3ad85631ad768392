import type { ActivityFailure } from '@zveno/contracts/engine-event.js';
import type { Json } from '@zveno/contracts/json.js';

/** Запрос к чужой программе; адрес мог прийти из переписки, поэтому доверять ему нельзя. */
export interface HttpCall {
  readonly method: string;
  readonly url: string;
  /** Имена — строчными буквами. */
  readonly headers: Readonly<Record<string, string>>;
  /** Заголовки с секретами: на чужой адрес при перенаправлении они не уходят. */
  readonly credentials?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Больше стольких байт ответа не читать. */
  readonly maxBytes: number;
  readonly followRedirects: boolean;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Разобранный JSON, если ответ назван JSON, иначе текст; пустое тело — `null`. */
  readonly body: Json;
}

/**
 * Исходящие запросы HTTP.
 *
 * Частные, служебные и местные адреса закрыты после разрешения имени и на каждом перенаправлении, пока
 * администратор не откроет их настройкой `network.privateTargets`.
 */
export abstract class HttpCaller {
  /** Любой ответ сервера — ответ; бросает `HttpCallFailed`, когда ответа нет. По `signal` обрывает запрос. */
  abstract call(call: HttpCall, signal: AbortSignal): Promise<HttpAnswer>;
}

/** Ответа нет. В тексте ни адреса с параметрами, ни секретов. */
export class HttpCallFailed extends Error {
  override readonly name = 'HttpCallFailed';

  /** @param again поможет ли повтор: сеть — да, запрещённый адрес — нет */
  constructor(
    readonly failure: ActivityFailure,
    readonly again: boolean,
  ) {
    super(failure.message);
  }
}
