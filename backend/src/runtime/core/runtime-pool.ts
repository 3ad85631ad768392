import { Pool } from 'pg';

/**
 * Соединения хода: отдельно от запросов API, чтобы наплыв страниц не задерживал ответы в чатах.
 *
 * Строки хода база ищет только по индексам: число строк в документе JSON она угадать не может, и план
 * не должен зависеть от этой догадки.
 */
export class RuntimePool extends Pool {
  constructor(databaseUrl: string) {
    super({
      connectionString: databaseUrl,
      max: 6,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      application_name: 'zveno-turn',
      options: '-c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off -c jit=off',
    });
    // Обрыв простаивающего соединения — не ошибка процесса: следующий запрос откроет новое.
    this.on('error', () => undefined);
    // Взятое из пула соединение остаётся без слушателя: прощальное слово базы остановило бы процесс.
    this.on('connect', (client) => client.on('error', () => undefined));
  }
}
