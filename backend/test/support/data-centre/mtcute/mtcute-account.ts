import {
  MemoryStorage,
  networkMiddlewares,
  type ITelegramStorageProvider,
  type TelegramTransport,
} from '@mtcute/core';
import { TelegramClient } from '@mtcute/core/client.js';
import { addPublicKey } from '@mtcute/core/utils.js';
import { BaseTelegramClient, TcpTransport } from '@mtcute/node';
import { Changes } from '../changes.js';
import type { Address } from '../data-centre.js';
import { updateSeen, type MtcuteSeen } from './mtcute-seen.js';

export interface MtcuteOptions {
  /** Хранилище, пережившее прошлый клиент: так выглядит перезапуск. */
  readonly storage?: ITelegramStorageProvider;
  readonly transport?: TelegramTransport;
  /** Догонять ли при каждом соединении (как платформа) или надеяться на дата-центр. */
  readonly catchUp?: boolean;
}

/**
 * Сторона аккаунта на той же библиотеке, что и платформа, с её обязательными настройками, но без
 * самой платформы: так дата-центр проверяется отдельно от неё.
 */
export class MtcuteAccount {
  /** Всё полученное по порядку, повторы тоже. */
  readonly seen: MtcuteSeen[] = [];
  /** Что библиотека сообщила об ошибках соединения. */
  readonly errors: Error[] = [];
  readonly client: TelegramClient;
  private readonly base: BaseTelegramClient;
  private readonly changes = new Changes();
  private catchingUp = false;
  private caughtUp = false;

  constructor(address: Address, { catchUp = true, ...parts }: MtcuteOptions = {}) {
    this.base = baseClient(address, parts);
    addPublicKey(this.base.crypto, address.publicKeyPem);
    this.base.onError.add((error) => {
      this.errors.push(error);
      this.changes.ring();
    });
    this.base.onRawUpdate.add(({ update }) => {
      this.notice(update);
    });
    // Состояние `connected` библиотека объявляет и по окончании догона: вешать догон на него — петля.
    if (catchUp) this.base.mt.onUsable.add(() => this.base.updates?.catchUp());
    this.base.onConnectionState.add((state) => {
      this.caughtUp = state === 'connected' && this.catchingUp;
      this.catchingUp = state === 'updating';
      this.changes.ring();
    });
    this.client = new TelegramClient({ client: this.base });
  }

  /** Выходит на связь по готовому входу и ждёт конца догона: место в обновлениях записано. */
  async online(): Promise<void> {
    await this.client.start({});
    await this.waitFor(() => this.caughtUp, 10_000, 'конец догона');
  }

  /** Тексты чужих сообщений по порядку получения. */
  texts(): string[] {
    return this.seen.flatMap((each) => (each.kind === 'message' && !each.out ? each.text : []));
  }

  /** Ждёт условия, проверяя его при каждом обновлении. */
  waitFor(predicate: () => boolean, deadline = 10_000, what?: string): Promise<void> {
    return this.changes.waitFor(predicate, deadline, what);
  }

  async close(): Promise<void> {
    await this.client.destroy();
  }

  private notice(update: Parameters<typeof updateSeen>[0]): void {
    const seen = updateSeen(update);
    if (!seen) return;
    this.seen.push(seen);
    this.changes.ring();
  }
}

function baseClient(
  address: Address,
  { storage = new MemoryStorage(), transport = new TcpTransport() }: MtcuteOptions,
): BaseTelegramClient {
  const main = { id: address.dcId, ipAddress: address.host, port: address.port };
  return new BaseTelegramClient({
    apiId: 1,
    apiHash: '0123456789abcdef0123456789abcdef',
    storage,
    transport,
    logLevel: 0,
    defaultDcs: { main, media: { ...main, mediaOnly: true } },
    updates: { catchUp: true },
    network: {
      middlewares: networkMiddlewares.basic({
        floodWaiter: { maxWait: 0, store: false, maxRetries: 0 },
        internalErrors: { maxRetries: 3, exceptErrors: ['RANDOM_ID_DUPLICATE'] },
      }),
    },
  });
}
