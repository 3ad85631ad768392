import { reasonOf, StartRefused } from '../start-refused.js';

const CONNECT_TIMEOUT_MS = 3_000;

/** Подключается к Redis, спрашивает PING и отключается. Бросает ошибку драйвера, если ответа нет. */
export async function pingRedis(url: string): Promise<void> {
  const { createClient } = await import('redis');
  const client = createClient({
    url,
    socket: { connectTimeout: CONNECT_TIMEOUT_MS, reconnectStrategy: false },
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.ping();
  } finally {
    if (client.isOpen) client.destroy();
  }
}

/** Проверка при запуске: недоступный Redis — отказ с советом. */
export async function checkRedis(url: string): Promise<void> {
  try {
    await pingRedis(url);
  } catch (error) {
    throw new StartRefused(
      `Redis ${redisPlace(url)} недоступен: ${redisAdvice(error)} (REDIS_URL).`,
    );
  }
}

const redisPlace = (url: string) => {
  const { hostname, port } = new URL(url);
  return `${hostname}:${port || '6379'}`;
};

/** Почему Redis не отвечает и что проверить. */
export function redisAdvice(error: unknown): string {
  const reason = reasonOf(error);
  if (/WRONGPASS|NOAUTH/.test(reason)) return 'имя или пароль не подошли, проверьте их';
  if (/ECONNREFUSED/.test(reason))
    return 'там никто не отвечает, проверьте адрес и запущен ли Redis';
  if (/ENOTFOUND|EAI_AGAIN/.test(reason)) return 'такого сервера не найти, проверьте имя';
  return `${reason}, проверьте адрес и сеть`;
}
