import type { IStorageDriver, ITelegramStorageProvider } from '@mtcute/core';
import type { ChannelFact, Inlet } from '../../ports/channel.js';
import { inChatOrder } from '../telegram-inbound/in-chat-order.js';
import { AccountAuthKeys } from './account-auth-keys.js';
import { AccountKv } from './account-kv.js';
import { AccountPeers } from './account-peers.js';
import { AccountRefMessages } from './account-ref-messages.js';
import type { PatientQueries } from './patient-queries.js';
import type { PostgresAuthKeys } from './postgres-auth-keys.js';

/**
 * Хранилище клиента MTProto одного аккаунта.
 *
 * Главное правило: место в обновлениях пишется той же записью, что и события, которые оно покрывает.
 * Клиент отдаёт событие раньше, чем меняет место, поэтому гибель процесса в любой миг приведёт лишь
 * к повтору — а повтор узнаётся по имени события.
 */
export class AccountStorage implements ITelegramStorageProvider {
  readonly authKeys: AccountAuthKeys;
  readonly kv = new AccountKv();
  readonly peers: AccountPeers;
  readonly refMessages: AccountRefMessages;
  /** Неудачу записи библиотека приняла бы за неудачу обновления; повторит запись связь. */
  readonly driver: IStorageDriver = { save: () => this.save().catch(() => undefined) };
  private facts: ChannelFact[] = [];
  private unsaved = false;
  private sealed = false;
  private running: Promise<unknown> = Promise.resolve();
  private queued: Promise<void> | undefined;

  constructor(
    private readonly queries: PatientQueries,
    vault: PostgresAuthKeys,
    private readonly sessionId: string,
    private readonly inlet: Pick<Inlet, 'accept'>,
  ) {
    this.authKeys = new AccountAuthKeys(vault, sessionId);
    this.peers = new AccountPeers(queries, sessionId);
    this.refMessages = new AccountRefMessages(queries, sessionId, this.peers);
  }

  /** Читает сохранённое; без этого клиенту начинать нельзя. Бросает, если база недоступна или ключ не открыть. */
  async load(): Promise<void> {
    const rows = await this.queries.database.query<{ key: string; value: Buffer }[]>(
      'select key, value from tg_kv where session_id = $1',
      [this.sessionId],
    );
    this.kv.load(rows);
    await this.authKeys.load();
  }

  /** Кладёт событие к ближайшей записи. */
  add(fact: ChannelFact): void {
    this.facts.push(fact);
  }

  /** Последняя запись не удалась: накопленное ждёт. */
  get behind(): boolean {
    return this.unsaved;
  }

  /**
   * Место дальше не меняется. Остановленный цикл обновлений забывает непоказанное, а место пишет уже за ним:
   * записанное, оно потеряло бы забытое, прежнее — лишь повторит показанное.
   */
  freezePlace(): void {
    this.kv.freeze();
  }

  /** Связь кончилась: незаписанное придёт следующему владельцу заново, писать больше нечего. */
  seal(): void {
    this.sealed = true;
  }

  /**
   * Записывает накопленное; бросает, если записать не удалось, и тогда всё остаётся накопленным.
   * Вызовы идут друг за другом; пришедшие, пока запись ждёт очереди, получают её же.
   */
  save(): Promise<void> {
    if (this.queued) return this.queued;
    const run = this.running.then(() => {
      this.queued = undefined;
      return this.flush();
    });
    this.queued = run;
    this.running = run.catch(() => undefined);
    return run;
  }

  /** Собеседники — кеш: пишутся отдельно и раньше, чтобы событие не опередило того, от кого пришло. */
  private async flush(): Promise<void> {
    if (this.sealed) return;
    this.unsaved = true;
    await this.peers.write();
    await this.refMessages.write();
    await this.hand();
    this.unsaved = false;
  }

  private async hand(): Promise<void> {
    const facts = this.facts;
    this.facts = [];
    const keep = this.kv.take();
    if (!facts.length && !keep.length) return;
    try {
      await this.inlet.accept({ facts: inChatOrder(facts), keep });
    } catch (error) {
      this.facts = [...facts, ...this.facts];
      this.kv.putBack(keep);
      throw error;
    }
  }
}
