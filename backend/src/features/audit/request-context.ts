import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';

/** Откуда пришёл запрос, внутри которого идёт работа. */
export interface RequestOrigin {
  readonly requestId: string | undefined;
  readonly ip: string | undefined;
  readonly userAgent: string | undefined;
}

const current = new AsyncLocalStorage<Request>();

/** Запоминает запрос на всё время его обработки, чтобы журнал знал, откуда пришла перемена. */
@Injectable()
export class RequestContext implements NestMiddleware {
  use(request: Request, _response: Response, next: NextFunction): void {
    current.run(request, next);
  }

  /** Номер, адрес и программа текущего запроса; вне запроса (очередь, таймер) пусто. */
  static origin(): RequestOrigin {
    const request = current.getStore();
    return {
      requestId: requestIdOf(request),
      ip: request?.ip,
      userAgent: request?.headers['user-agent']?.slice(0, 300),
    };
  }
}

/** Номер запроса ставит pino-http; он может быть и числом, и объектом — журнал хранит строку. */
function requestIdOf(request: object | undefined): string | undefined {
  const id = request && 'id' in request ? request.id : undefined;
  return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;
}
