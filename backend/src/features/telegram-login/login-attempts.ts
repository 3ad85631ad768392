import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import { DataSource, type EntityManager } from 'typeorm';
import { sealedIn, Secrets } from '../../ports/secrets.js';
import type { Actor } from '../access/index.js';
import { attemptSql, MOST_TRIES } from './attempt-sql.js';
import { type LoginState, readState, writeState } from './login-state.js';

export type LiveStep = 'qr' | 'code' | 'password';

/** Начатый вход. Живёт 10 минут и принадлежит тому, кто его начал. */
export interface LoginAttempt {
  readonly id: string;
  readonly sessionId: string;
  readonly step: LiveStep;
  readonly state: LoginState;
}

export interface NextStep {
  readonly step: LiveStep;
  readonly state: LoginState;
  /** После этого времени шаг, который держит процесс, считается брошенным, мс UTC. */
  readonly aliveUntil?: number;
}

/**
 * Начатые входы: по одному на аккаунт. Между шагами вход лежит в базе запечатанным, поэтому
 * продолжает его любой процесс, а гибель процесса между шагами ничего не портит.
 */
@Injectable()
export class LoginAttempts {
  constructor(
    private readonly database: DataSource,
    private readonly secrets: Secrets,
  ) {}

  /** Начинает вход заново; прежний вход того же человека забыт. Чужой живой вход — отказ. */
  async begin(actor: Actor, sessionId: string, step: LiveStep): Promise<LoginAttempt> {
    const id = randomUUIDv7();
    await this.database.query(attemptSql.sweep);
    const begun = await this.database.query<unknown[]>(attemptSql.begin, [
      id,
      sessionId,
      actor.userId,
      step,
    ]);
    if (begun.length === 0) throw await this.whyNotBegun(actor, sessionId);
    return { id, sessionId, step, state: {} };
  }

  /** Берёт вход на один шаг: второй такой же запрос в это время получит отказ. */
  async claim(actor: Actor, sessionId: string, steps: readonly LiveStep[]): Promise<LoginAttempt> {
    const [rows] = await this.database.query<[{ id: string; step: LiveStep; sealed: Buffer }[]]>(
      attemptSql.claim,
      [sessionId, actor.userId, steps],
    );
    const [row] = rows;
    if (!row) throw await this.whyNotClaimed(actor, sessionId, steps);
    return { ...row, sessionId, state: this.open(row.id, row.sealed) };
  }

  /** Записывает следующий шаг; отменённый или просроченный вход — отказ `telegram.login-missing`. */
  async put({ id }: LoginAttempt, { step, state, aliveUntil }: NextStep): Promise<void> {
    const place = sealedIn('telegram_logins.sealed', id);
    const sealed = this.secrets.seal(writeState(state), place);
    const until = aliveUntil === undefined ? null : new Date(aliveUntil);
    await this.change(attemptSql.put, [id, step, sealed, until]);
  }

  /** Шаг не удался, но его можно повторить. После пяти неверных попыток вход кончается. */
  async release({ id }: LoginAttempt, wrong: boolean): Promise<'again' | 'over'> {
    const [rows] = await this.database.query<[{ tries: number }[]]>(attemptSql.release, [
      id,
      Number(wrong),
    ]);
    return (rows[0]?.tries ?? 0) < MOST_TRIES ? 'again' : 'over';
  }

  /** Вход кончился ничем: причина остаётся для страницы. */
  async fail({ id }: LoginAttempt, { code, parameters }: DomainError): Promise<void> {
    await this.database.query(attemptSql.fail, [id, JSON.stringify({ code, parameters })]);
  }

  /** Вошли: в той же записи, что и ключи. Отменённый тем временем вход — отказ. */
  async finish({ id }: LoginAttempt, manager: EntityManager): Promise<void> {
    await this.change(attemptSql.finish, [id], manager);
  }

  async cancel(sessionId: string): Promise<void> {
    await this.database.query(attemptSql.cancel, [sessionId]);
  }

  open(id: string, sealed: Buffer | null): LoginState {
    if (!sealed) return {};
    const opened = this.secrets.open(sealed, sealedIn('telegram_logins.sealed', id));
    return readState(opened.toString('utf8'));
  }

  private async change(
    sql: string,
    parameters: unknown[],
    manager: EntityManager = this.database.manager,
  ): Promise<void> {
    const [, changed] = await manager.query<[unknown, number]>(sql, parameters);
    if (changed === 0) throw new DomainError('telegram.login-missing', 'conflict');
  }

  private async whyNotBegun(actor: Actor, sessionId: string): Promise<DomainError> {
    const found = await this.find(sessionId);
    if (found?.live && found.userId !== actor.userId) {
      return new DomainError('telegram.login-of-another', 'conflict');
    }
    const seconds = found?.rest ?? 60;
    return new DomainError('telegram.too-many-starts', 'busy', { seconds });
  }

  private async whyNotClaimed(
    actor: Actor,
    sessionId: string,
    steps: readonly LiveStep[],
  ): Promise<DomainError> {
    const found = await this.find(sessionId);
    if (!found?.live) return new DomainError('telegram.login-missing', 'conflict');
    if (found.userId !== actor.userId) {
      return new DomainError('telegram.login-of-another', 'conflict');
    }
    return steps.some((step) => step === found.step)
      ? new DomainError('telegram.login-busy', 'conflict')
      : new DomainError('telegram.login-other-step', 'conflict');
  }

  private async find(sessionId: string): Promise<FoundAttempt | undefined> {
    const [found] = await this.database.query<FoundAttempt[]>(attemptSql.find, [sessionId]);
    return found;
  }
}

interface FoundAttempt {
  readonly userId: string;
  readonly step: string;
  readonly live: boolean;
  readonly rest: number;
}
