import type { BasicDcOption } from '@mtcute/core/utils.js';
import type { TelegramServer } from '../../ports/app-config.js';

/** Дата-центры Telegram, как их знают Telethon и @mtcute/convert; дальше адреса приходят из help.getConfig. */
const known: ReadonlyMap<number, string> = new Map([
  [1, '149.154.175.56'],
  [2, '149.154.167.41'],
  [3, '149.154.175.100'],
  [4, '149.154.167.91'],
  [5, '91.108.56.179'],
]);

/** Куда соединяться с этим дата-центром; `undefined` — такого в этой установке нет. */
export function dcAddress(
  dcId: number,
  server: TelegramServer | undefined,
): BasicDcOption | undefined {
  if (server) {
    return server.dcId === dcId
      ? { id: dcId, ipAddress: server.host, port: server.port }
      : undefined;
  }
  const ipAddress = known.get(dcId);
  return ipAddress ? { id: dcId, ipAddress, port: 443 } : undefined;
}

/** Откуда начинается новый вход: второй дата-центр Telegram или свой. Дальше ведёт сам Telegram. */
export function firstDc(server: TelegramServer | undefined): BasicDcOption {
  const { dcId, host, port } = server ?? { dcId: 2, host: '149.154.167.41', port: 443 };
  return { id: dcId, ipAddress: host, port };
}
