import { addPublicKey } from '@mtcute/core/utils.js';
import { BaseTelegramClient } from '@mtcute/node';
import type { SocketGate } from '../telegram-net/socket-gate.js';
import type { AccountStorage } from '../telegram-storage/account-storage.js';
import type { AccountRoute } from './account-routes.js';
import { refusingWhenClosed } from './closed-client.js';
import { GuardedAuthKeys } from './guarded-auth-keys.js';
import { lineMiddlewares } from './line-middlewares.js';
import type { LineParts } from './line-parts.js';
import { dcsOf, device } from './telegram-client.js';

export interface LineClientParts {
  readonly route: AccountRoute;
  readonly storage: AccountStorage;
  readonly gate: SocketGate;
  readonly stopped: AbortSignal;
  /** Telegram отказал в запросе. */
  readonly refused: (error: string) => void;
  /** Telegram забыл ключ главного ЦОД. */
  readonly keyLost: () => void;
}

/** Клиент MTProto работающей связи. Журнал библиотеки выключен: в нём бывает текст переписки. */
export function lineClient(
  { clock, server, tempo }: Pick<LineParts, 'clock' | 'server' | 'tempo'>,
  parts: LineClientParts,
): BaseTelegramClient {
  const { route, storage, gate, stopped } = parts;
  const client: BaseTelegramClient = new BaseTelegramClient({
    apiId: route.apiId,
    apiHash: route.apiHash,
    storage: guarded(storage, () => client.mt._defaultDcs.main.id, parts.keyLost),
    // Уборку по сигналам процесса ведёт сам процесс: библиотека сделала бы её раньше нашей записи.
    storageOptions: { cleanup: false },
    transport: gate,
    reconnectionStrategy: () => (gate.isShut ? false : 0),
    ...(server && { defaultDcs: dcsOf(server) }),
    updates: { catchUp: true },
    logLevel: 0,
    initConnectionOptions: device,
    network: {
      pingInterval: tempo.ping,
      connectionCount: () => 1,
      middlewares: lineMiddlewares(clock, stopped, parts.refused),
    },
  });
  if (server) addPublicKey(client.crypto, server.publicKeyPem);
  return refusingWhenClosed(client);
}

function guarded(storage: AccountStorage, mainDc: () => number, lost: () => void) {
  const { driver, kv, peers, refMessages, authKeys } = storage;
  const keys = new GuardedAuthKeys(authKeys, (dc) => dc === mainDc(), lost);
  return { driver, kv, peers, refMessages, authKeys: keys };
}
