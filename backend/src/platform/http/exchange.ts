import type { Dispatcher } from 'undici';
import { HttpCallFailed } from '../../ports/http-caller.js';

export type ReceivedHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Ответ целиком, как его прислал сервер. */
export interface Received {
  readonly status: number;
  readonly headers: ReceivedHeaders;
  readonly body: Buffer;
}

/**
 * Один запрос и ответ на него. Обработчик undici напрямую, без потоков: ответ всё равно нужен целиком,
 * а потоки стоили бы половину запроса.
 */
export class Exchange implements Dispatcher.DispatchHandler {
  readonly received: Promise<Received>;
  private readonly outcome = Promise.withResolvers<Received>();
  private controller: Dispatcher.DispatchController | undefined;
  private status = 0;
  private headers: ReceivedHeaders = {};
  private readonly chunks: Buffer[] = [];
  private size = 0;

  constructor(
    private readonly maxBytes: number,
    private readonly signal: AbortSignal,
  ) {
    this.received = this.outcome.promise;
    signal.addEventListener('abort', this.abort, { once: true });
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.controller = controller;
    if (this.signal.aborted) controller.abort(reasonOf(this.signal));
  }

  onResponseStart(
    controller: Dispatcher.DispatchController,
    status: number,
    headers: ReceivedHeaders,
  ): void {
    this.status = status;
    this.headers = headers;
    if (Number(headers['content-length']) > this.maxBytes)
      controller.abort(tooLarge(this.maxBytes));
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.size += chunk.length;
    if (this.size > this.maxBytes) controller.abort(tooLarge(this.maxBytes));
    else this.chunks.push(chunk);
  }

  onResponseEnd(): void {
    this.finish();
    const [only] = this.chunks;
    const body = this.chunks.length === 1 && only ? only : Buffer.concat(this.chunks);
    this.outcome.resolve({ status: this.status, headers: this.headers, body });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.finish();
    this.outcome.reject(error);
  }

  private readonly abort = (): void => {
    const reason = reasonOf(this.signal);
    this.controller?.abort(reason);
    this.outcome.reject(reason);
  };

  private finish(): void {
    this.signal.removeEventListener('abort', this.abort);
  }
}

export function tooLarge(maxBytes: number): HttpCallFailed {
  const message = `Ответ больше допустимых ${maxBytes} байт`;
  return new HttpCallFailed({ code: 'http.too-large', message }, false);
}

function reasonOf({ reason }: AbortSignal): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
