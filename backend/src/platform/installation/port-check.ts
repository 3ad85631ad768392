import { once } from 'node:events';
import { createServer } from 'node:net';
import { errorCode, reasonOf, StartRefused } from '../start-refused.js';

/** Проверяет, что адрес можно занять. Делается до всего остального: отказ не должен оставить следов. */
export async function checkPort(host: string, port: number): Promise<void> {
  const probe = createServer();
  try {
    probe.listen(port, host);
    await once(probe, 'listening');
  } catch (error) {
    throw portRefusal(error, host, port);
  }
  probe.close();
  await once(probe, 'close');
}

/** Переводит ошибку `listen` в отказ с советом. */
export function portRefusal(error: unknown, host: string, port: number): StartRefused {
  switch (errorCode(error)) {
    case 'EADDRINUSE':
      return new StartRefused(
        `Порт ${port} на ${host} занят другой программой (возможно, Звено уже запущено): ` +
          `освободите его или задайте другой, например PORT=${port + 1}.`,
      );
    case 'EACCES':
      return new StartRefused(
        `Порт ${port} этому пользователю не разрешён: задайте в PORT номер больше 1023.`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartRefused(
        `Адреса ${host} нет на этом компьютере: укажите в HOST 127.0.0.1 (только этот компьютер) или 0.0.0.0 (вся сеть).`,
      );
    default:
      return new StartRefused(
        `Не удалось занять ${host}:${port} (${reasonOf(error)}): проверьте HOST и PORT.`,
      );
  }
}
