import type { ChatPlace } from './place.js';

export interface ChatMessage {
  readonly id: number;
  /** Когда, мс UTC. */
  readonly at: number;
  /** Написано владельцем аккаунта. */
  readonly out: boolean;
  readonly text: string;
}

export interface OutgoingText extends ChatPlace {
  readonly text: string;
  readonly replyTo?: number;
  /** Повтор с тем же ключом второй раз не отправит. */
  readonly key: string;
}

/** Telegram от имени разрешённых аккаунтов. Просит разрешение `telegram`. Отказ бросает ошибку. */
export abstract class Telegram {
  /** Ставит сообщение в очередь отправки: пределы и тихие часы аккаунта действуют и здесь. */
  abstract send(message: OutgoingText): Promise<void>;
  /** Меняет своё сообщение. */
  abstract edit(message: ChatPlace & { message: number; text: string }): Promise<void>;
  /** Удаляет у всех, до ста за раз. */
  abstract delete(messages: ChatPlace & { messages: readonly number[] }): Promise<void>;
  /** Последние сообщения чата от старых к новым, до ста; `before` — раньше этого номера. */
  abstract history(
    wanted: ChatPlace & { limit: number; before?: number },
  ): Promise<readonly ChatMessage[]>;
}
