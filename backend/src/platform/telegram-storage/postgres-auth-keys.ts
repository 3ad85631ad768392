import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuthKeyVault, type StoredLogin } from '../../ports/auth-key-vault.js';
import { sealedIn, Secrets } from '../../ports/secrets.js';

/** Номер постоянного ключа; у временных он от нуля. */
export const permanent = -1;

/** Можно ли выйти на связь. */
export interface LoginStanding {
  readonly present: boolean;
  /** Причина конца входа, если он кончился. */
  readonly ended: string | undefined;
}

/** Имя, под которым в памяти клиента лежит причина конца входа. */
const endedKey = 'zveno:ended';

/** Ключ MTProto одного ЦОД: полный вход в аккаунт, для которого пароль уже не нужен. */
export interface StoredKey {
  readonly dc: number;
  readonly idx: number;
  readonly key: Uint8Array;
  /** До какого времени годится временный ключ, мс UTC. */
  readonly expiresAt?: number;
}

interface KeyRow {
  readonly dc: number;
  readonly idx: number;
  readonly sealed: Buffer;
  readonly expires_at: string | null;
}

/** Ключи MTProto аккаунтов в PostgreSQL: только в конвертах, записаны до возврата из метода. */
@Injectable()
export class PostgresAuthKeys extends AuthKeyVault {
  constructor(
    private readonly database: DataSource,
    private readonly secrets: Secrets,
  ) {
    super();
  }

  async replace(sessionId: string, login: StoredLogin, manager: EntityManager): Promise<void> {
    await this.dropLogin(sessionId, manager);
    for (const { dc, key } of login.keys)
      await this.put(sessionId, { dc, key, idx: permanent }, manager);
    await manager.query(
      `insert into tg_kv (session_id, key, value)
       select $1, * from unnest($2::text[], $3::bytea[])`,
      [
        sessionId,
        login.memory.map(({ key }) => key),
        login.memory.map(({ value }) => Buffer.from(value)),
      ],
    );
  }

  async read(sessionId: string): Promise<StoredLogin | undefined> {
    const keys = (await this.keysOf(sessionId)).filter(({ idx }) => idx === permanent);
    if (!keys.length) return undefined;
    const memory = await this.database.query<{ key: string; value: Buffer }[]>(
      'select key, value from tg_kv where session_id = $1',
      [sessionId],
    );
    return { keys, memory };
  }

  /** Ключи сравниваются открытыми: аккаунтов сотни, а строки сеансов приносят редко. */
  async holds(key: Uint8Array): Promise<boolean> {
    const rows = await this.database.query<{ id: string }[]>(
      'select distinct session_id as id from tg_auth_key',
    );
    for (const { id } of rows) {
      const held = await this.keysOf(id);
      if (held.some((each) => Buffer.compare(each.key, key) === 0)) return true;
    }
    return false;
  }

  async forget(sessionId: string): Promise<void> {
    await this.database.transaction(async (manager) => {
      const rows = await manager.query<unknown[]>(
        `select 1 from bot_sessions
          where id = $1 and (status = 'logged-out' or deleted_at is not null) for update`,
        [sessionId],
      );
      if (rows.length === 0) return;
      await this.dropLogin(sessionId, manager);
      await manager.query(`select pg_notify('session_changed', $1)`, [sessionId]);
    });
  }

  async wipe(sessionId: string, manager: EntityManager): Promise<void> {
    await this.dropLogin(sessionId, manager);
    await manager.query(
      `with refs as (delete from tg_ref_msg where session_id = $1)
       delete from tg_peer where session_id = $1`,
      [sessionId],
    );
  }

  /**
   * Ключи и место в обновлениях другому входу не годятся. Адреса собеседников принадлежат аккаунту и остаются:
   * без них ответам, ждущим нового входа, было бы некуда уйти.
   */
  private async dropLogin(sessionId: string, manager: EntityManager): Promise<void> {
    await manager.query(
      `with keys as (delete from tg_auth_key where session_id = $1)
       delete from tg_kv where session_id = $1`,
      [sessionId],
    );
  }

  /**
   * Отмечает конец входа, чтобы следующий владелец не соединялся, пока человек не войдёт снова:
   * отметку стирает новый вход. Мёртвый ключ (`dead`) стирается.
   */
  async end(sessionId: string, reason: string, dead: boolean): Promise<void> {
    await this.database.transaction(async (manager) => {
      if (dead) await this.dropLogin(sessionId, manager);
      await manager.query(
        `insert into tg_kv (session_id, key, value) values ($1, $2, $3)
         on conflict (session_id, key) do update set value = excluded.value`,
        [sessionId, endedKey, Buffer.from(reason)],
      );
    });
  }

  /** Есть ли вход и чем кончился прежний. */
  async standing(sessionId: string): Promise<LoginStanding> {
    const [row] = await this.database.query<{ present: boolean; ended: Buffer | null }[]>(
      `select exists (select from tg_auth_key where session_id = $1 and idx = $2) as present,
              (select value from tg_kv where session_id = $1 and key = $3) as ended`,
      [sessionId, permanent, endedKey],
    );
    return { present: row?.present ?? false, ended: row?.ended?.toString('utf8') };
  }

  /** Все ключи аккаунта, временные тоже. Конверт, который не открылся, бросает. */
  async keysOf(sessionId: string): Promise<StoredKey[]> {
    const rows = await this.database.query<KeyRow[]>(
      'select dc, idx, sealed, expires_at from tg_auth_key where session_id = $1 order by dc, idx',
      [sessionId],
    );
    return rows.map(({ dc, idx, sealed, expires_at: expires }) => ({
      dc,
      idx,
      key: this.secrets.open(sealed, placeOf(sessionId, dc, idx)),
      ...(expires !== null && { expiresAt: Number(expires) }),
    }));
  }

  /** Записывает ключ поверх прежнего. */
  async put(
    sessionId: string,
    { dc, idx, key, expiresAt }: StoredKey,
    manager: EntityManager = this.database.manager,
  ): Promise<void> {
    const sealed = this.secrets.seal(key, placeOf(sessionId, dc, idx));
    await manager.query(
      `insert into tg_auth_key (session_id, dc, idx, sealed, expires_at) values ($1, $2, $3, $4, $5)
       on conflict (session_id, dc, idx) do update
         set sealed = excluded.sealed, expires_at = excluded.expires_at`,
      [sessionId, dc, idx, sealed, expiresAt ?? null],
    );
  }

  /** Удаляет ключи аккаунта: все, одного ЦОД или один. */
  async remove(sessionId: string, dc?: number, idx?: number): Promise<void> {
    await this.database.query(
      `delete from tg_auth_key
        where session_id = $1 and dc = coalesce($2, dc) and idx = coalesce($3, idx)`,
      [sessionId, dc ?? null, idx ?? null],
    );
  }
}

function placeOf(sessionId: string, dc: number, idx: number): string {
  return sealedIn('tg_auth_key.sealed', `${sessionId}:${String(dc)}:${String(idx)}`);
}
