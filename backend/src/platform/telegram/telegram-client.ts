import {
  type ITelegramStorageProvider,
  networkMiddlewares,
  type TelegramTransport,
} from '@mtcute/core';
import { addPublicKey, type DcOptions } from '@mtcute/core/utils.js';
import {
  BaseTelegramClient,
  HttpProxyTcpTransport,
  MtProxyTcpTransport,
  SocksProxyTcpTransport,
  TcpTransport,
} from '@mtcute/node';
import type { TelegramServer } from '../../ports/app-config.js';
import type { AccountProxy, AccountRoute } from './account-routes.js';
import { refusingWhenClosed } from './closed-client.js';

/** Что клиенту нужно сверх дороги: где он помнит своё и догоняет ли обновления. */
export interface ClientParts {
  readonly storage: ITelegramStorageProvider;
  readonly server: TelegramServer | undefined;
  readonly updates: boolean;
  /** Дорога, если не прямо по `route`. */
  readonly transport?: TelegramTransport;
}

/** Каким устройством сеанс виден человеку в настройках Telegram: одним и при входе, и потом. */
export const device = { deviceModel: 'Zveno', systemVersion: process.platform };

/**
 * Клиент MTProto одного аккаунта; соединяется при первом вызове.
 *
 * Ждать и повторять по сроку Telegram — дело темпа отправки, а не библиотеки, поэтому её ожидания
 * выключены. Её журнал выключен тоже: в нём бывают коды и ключи.
 */
export function telegramClient(
  { apiId, apiHash, proxy }: AccountRoute,
  { storage, server, updates, transport = transportOf(proxy) }: ClientParts,
): BaseTelegramClient {
  const client = new BaseTelegramClient({
    apiId,
    apiHash,
    storage,
    transport,
    logLevel: 0,
    ...(server && { defaultDcs: dcsOf(server) }),
    updates: updates && { catchUp: true },
    initConnectionOptions: device,
    network: {
      middlewares: networkMiddlewares.basic({
        floodWaiter: { maxWait: 0, store: false, maxRetries: 0 },
        internalErrors: { maxRetries: 3, exceptErrors: ['RANDOM_ID_DUPLICATE'] },
      }),
    },
  });
  if (server) addPublicKey(client.crypto, server.publicKeyPem);
  return refusingWhenClosed(client);
}

/** Своему дата-центру медиа отдаёт он же. */
export function dcsOf({ dcId, host, port }: TelegramServer): DcOptions {
  const main = { id: dcId, ipAddress: host, port };
  return { main, media: { ...main, mediaOnly: true } };
}

/** Дорога в Telegram: напрямую или через прокси аккаунта. */
export function transportOf(proxy: AccountProxy | undefined): TelegramTransport {
  if (!proxy) return new TcpTransport();
  const { host, port, username: user, password, secret = '' } = proxy;
  const server = { host, port, ...(user && { user }), ...(password && { password }) };
  switch (proxy.kind) {
    case 'socks5':
      return new SocksProxyTcpTransport(server);
    case 'http':
      return new HttpProxyTcpTransport(server);
    case 'mtproto':
      return new MtProxyTcpTransport({ host, port, secret });
  }
}
