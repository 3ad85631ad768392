import { helpers, Logger, TelegramClient, type Connection } from 'telegram';
import { _serverKeys } from 'telegram/crypto/RSA.js';
import { PromisedNetSockets } from 'telegram/extensions/index.js';
import { LogLevel } from 'telegram/extensions/Logger.js';
import { ConnectionTCPFull } from 'telegram/network/index.js';
import { StringSession } from 'telegram/sessions/index.js';
import type { Address } from '../data-centre.js';

/** Любые: дата-центр их не проверяет, но библиотека требует вид настоящих. */
const application = { id: 1, hash: '0123456789abcdef0123456789abcdef' } as const;

/** Клиент GramJS, который знает ключ дата-центра и ходит только к нему. */
export function gramjsClient(
  address: Address,
  sessionString: string,
  transport: typeof Connection = ConnectionTCPFull,
): TelegramClient {
  const { n, e, fingerprint } = address.rsa;
  _serverKeys.set(fingerprint.toString(), { n: helpers.returnBigInt(n), e });
  const session = new StringSession(sessionString);
  session.setDC(address.dcId, address.host, address.port);
  const client = new TelegramClient(session, application.id, application.hash, {
    baseLogger: new Logger(LogLevel.NONE),
    connectionRetries: 20,
    requestRetries: 3,
    retryDelay: 100,
    floodSleepThreshold: 0,
    useWSS: false,
    connection: transport,
    networkSocket: socketTo(address),
  });
  client.onError = () => Promise.resolve();
  return client;
}

/** GramJS ходит на порт 80, что бы ни лежало в сессии; сокет всё равно идёт к дата-центру. */
function socketTo({ host, port }: Address): typeof PromisedNetSockets {
  return class extends PromisedNetSockets {
    override connect(): Promise<unknown> {
      return super.connect(port, host);
    }
  };
}
