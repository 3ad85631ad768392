import type { Json } from '@zveno/contracts/json.js';

export interface HttpRequest {
  /** `GET`, если не сказано иного. */
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface HttpReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Разобранный JSON, если ответ назван JSON, иначе текст. */
  readonly body: Json;
}

/** Запросы наружу. Другой сети у плагина нет: `fetch` и сокеты в его потоке закрыты. */
export abstract class Http {
  /** Бросает, если узел сети не разрешён, недоступен или находится в частной сети. */
  abstract request(url: string, request?: HttpRequest): Promise<HttpReply>;
}
