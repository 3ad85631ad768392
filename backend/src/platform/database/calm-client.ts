import { Client } from 'pg';

/**
 * Соединение пула, чей обрыв — беда запроса, а не процесса. Взятое из пула соединение остаётся без слушателя ошибок,
 * пока тот, кто его взял, не подпишется, — а прощальное слово базы приходит и в этот миг, и вместе с готовностью.
 * Событие `error` без слушателя остановило бы весь процесс (Node.js: EventEmitter). Запросу отказ придёт и так.
 */
export class CalmClient extends Client {
  constructor(config?: ConstructorParameters<typeof Client>[0]) {
    super(config);
    this.on('error', () => undefined);
  }
}
