import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import { DataSource, type EntityManager } from 'typeorm';
import { RequestContext } from '../audit/index.js';
import { networkOf } from './network.js';

/** Сколько попыток за 15 минут даётся без ожидания; дальше — одна попытка за каждый срок замка. */
const allowance = { pair: 5, account: 30, network: 60 } as const;

interface Counter {
  readonly key: Buffer;
  readonly allowed: number;
  /** Счётчик этого человека с этого адреса: удача его обнуляет. */
  readonly own: boolean;
}

/** Начатая попытка: её счётчики вернёт назад удача. */
export type Attempt = readonly Counter[];

/**
 * Предел угадывания паролей. Попытка записывается до проверки пароля, поэтому сотня попыток разом
 * предел не обходит; счётчики лежат в базе: перезапуск и другой экземпляр их видят.
 *
 * Счётчиков три: почта с этого адреса, почта отовсюду, адрес со всеми почтами. Почта отовсюду
 * терпит больше, чтобы чужой не мог запереть человека пятью ошибками.
 */
@Injectable()
export class GuessLimit {
  constructor(private readonly database: DataSource) {}

  /** Начинает попытку или бросает `auth.locked` со сроком ожидания. */
  async begin(email: string): Promise<Attempt> {
    const network = networkOf(RequestContext.origin().ip);
    const attempt = [
      { key: keyOf('pair', email, network), allowed: allowance.pair, own: true },
      { key: keyOf('account', email), allowed: allowance.account, own: false },
      { key: keyOf('network', network), allowed: allowance.network, own: false },
    ].sort((a, b) => a.key.compare(b.key));
    await this.database.transaction((manager) => count(attempt, manager));
    return attempt;
  }

  /** Попытка удалась и ничего не стоит. Чужие ошибки на тех же счётчиках остаются. */
  async forgive(attempt: Attempt): Promise<void> {
    for (const { key, allowed, own } of attempt) {
      await this.database.query(own ? clearSql : giveBackSql, own ? [key] : [key, allowed]);
    }
  }
}

const clearSql = 'delete from login_attempts where key = $1';
const giveBackSql = `
  update login_attempts
     set failures = greatest(failures - 1, 0),
         locked_until = case when failures > $2 then locked_until end
   where key = $1`;

/** Отказ бросается внутри записи: ни один из счётчиков тогда не растёт. */
async function count(attempt: Attempt, manager: EntityManager): Promise<void> {
  for (const { key, allowed } of attempt) {
    const counted = await manager.query<unknown[]>(countSql, [key, allowed]);
    if (counted.length === 0) throw await locked(key, manager);
  }
  await manager.query(forgetSql);
}

/** Счётчик отдохнул: четверть часа ни попыток, ни замка. */
const rested = `greatest(known.last_at, known.locked_until) < clock_timestamp() - interval '15 minutes'`;

/** Замок после дозволенных попыток: 30 с, с каждой следующей вдвое дольше, но не больше 15 минут. */
const countSql = `
  insert into login_attempts as known (key, failures, last_at) values ($1, 1, clock_timestamp())
  on conflict (key) do update set
    failures = case when ${rested} then 1 else known.failures + 1 end,
    last_at = clock_timestamp(),
    locked_until = case when not ${rested} and known.failures + 1 >= $2
      then clock_timestamp() + least(interval '15 minutes',
             interval '30 seconds' * (2 ^ least(known.failures + 1 - $2, 10))) end
  where known.locked_until is null or known.locked_until <= clock_timestamp()
  returning key`;

/** Понемногу убирает давно забытые счётчики. */
const forgetSql = `
  delete from login_attempts where key in (
    select key from login_attempts
     where last_at < clock_timestamp() - interval '1 day'
     limit 20 for update skip locked)`;

async function locked(key: Buffer, manager: EntityManager): Promise<DomainError> {
  const [row] = await manager.query<{ seconds: number }[]>(
    `select greatest(1, ceil(extract(epoch from locked_until - clock_timestamp())))::int as seconds
       from login_attempts where key = $1`,
    [key],
  );
  return new DomainError('auth.locked', 'busy', { seconds: row?.seconds ?? 30 });
}

function keyOf(...parts: readonly string[]): Buffer {
  return createHash('sha256').update(JSON.stringify(parts)).digest();
}
