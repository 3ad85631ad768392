import type { BaseTelegramClient } from '@mtcute/node';

/** Клиент уже закрыт: вызов не начат. */
export class ClientClosed extends Error {
  override readonly name = 'ClientClosed';

  constructor() {
    super('Клиент Telegram закрыт');
  }
}

/**
 * Делает так, что закрытый клиент отказывает сам. На вызов после `destroy` библиотека отвечает двумя отказами, и второй
 * поймать нельзя: он остановил бы процесс (mtcute, `asyncResettable` в utils/function-utils). Поручение застаёт
 * закрытого клиента, когда связь рвут между его адресом и отправкой.
 */
export function refusingWhenClosed(client: BaseTelegramClient): BaseTelegramClient {
  const call = client.call.bind(client);
  const connect = client.connect.bind(client);
  client.call = (message, params) =>
    client.destroyed ? Promise.reject(new ClientClosed()) : call(message, params);
  client.connect = () => (client.destroyed ? Promise.reject(new ClientClosed()) : connect());
  return client;
}
