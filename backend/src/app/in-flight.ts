import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/** Соединения реального времени живут часами: ждать их окончания при остановке нельзя, их закроет сам Socket.IO. */
const isRealtime = (request: IncomingMessage) => request.url?.startsWith('/ws') ?? false;

/** Запросы, на которые сервер ещё отвечает. */
export class InFlight {
  private count = 0;
  private onEmpty: () => void = () => undefined;

  watch(server: Server): void {
    server.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
      if (isRealtime(request)) return;
      this.count++;
      response.once('close', () => this.finish());
    });
  }

  /** Ждёт последнего ответа или сигнала, что ждать больше нельзя. Возвращает число неоконченных запросов. */
  async finished(deadline: AbortSignal): Promise<number> {
    if (this.count > 0 && !deadline.aborted)
      await new Promise<void>((resolve) => {
        this.onEmpty = resolve;
        deadline.addEventListener('abort', () => resolve(), { once: true });
      });
    return this.count;
  }

  private finish(): void {
    this.count--;
    if (this.count === 0) this.onEmpty();
  }
}
