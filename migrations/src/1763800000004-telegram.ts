import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Хранилище клиента MTProto: ключи (в конвертах), состояние обновлений, собеседники и ссылки на них. */
export class Telegram1763800000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- idx −1 — постоянный ключ; прочие временные. Привязка конверта — session_id:dc:idx.
      create table tg_auth_key (
        session_id uuid not null references bot_sessions on delete cascade,
        dc integer not null,
        idx integer not null,
        sealed bytea not null,
        expires_at bigint,
        primary key (session_id, dc, idx)
      );

      -- pts, qts, date, seq, pts каналов, настройки ЦОД: пишется той же записью, что и события.
      create table tg_kv (
        session_id uuid not null references bot_sessions on delete cascade,
        key text not null,
        value bytea not null,
        primary key (session_id, key)
      );

      create table tg_peer (
        session_id uuid not null references bot_sessions on delete cascade,
        peer_id bigint not null,
        access_hash text not null,
        is_min boolean not null,
        usernames text[] not null,
        phone text,
        updated bigint not null,
        complete bytea not null,
        primary key (session_id, peer_id)
      );
      create index tg_peer_phone_idx on tg_peer (session_id, phone) where phone is not null;
      create index tg_peer_usernames_idx on tg_peer using gin (usernames);

      -- Одно сообщение на собеседника: через него обращаются к тому, чей ключ доступа неизвестен.
      create table tg_ref_msg (
        session_id uuid not null references bot_sessions on delete cascade,
        peer_id bigint not null,
        chat_id bigint not null,
        msg_id integer not null,
        primary key (session_id, peer_id)
      );
      create index tg_ref_msg_message_idx on tg_ref_msg (session_id, chat_id, msg_id);

      -- Начатый вход: ключ и шаг лежат запечатанными, поэтому продолжить его может любой процесс.
      create table telegram_logins (
        id uuid primary key,
        session_id uuid not null unique references bot_sessions on delete cascade,
        user_id uuid not null references users on delete cascade,
        step text not null check (step in ('qr', 'code', 'password', 'done', 'failed')),
        sealed bytea,
        error json,
        wrong_tries integer not null default 0,
        starts integer not null default 1,
        starts_since timestamptz not null default clock_timestamp(),
        busy_until timestamptz,
        alive_until timestamptz,
        expires_at timestamptz not null
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table telegram_logins, tg_ref_msg, tg_peer, tg_kv, tg_auth_key');
  }
}
