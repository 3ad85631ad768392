import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Люди, вход, команды, права, настройки установки и журнал изменений. */
export class People1763800000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table users (
        id uuid primary key,
        email text not null,
        name text not null,
        password_hash text not null,
        role text not null check (role in ('administrator', 'member')),
        locale text not null default 'ru' check (locale in ('ru', 'en')),
        disabled_at timestamptz,
        password_changed_at timestamptz not null default now(),
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );
      create unique index users_email_key on users (lower(email));

      -- Вход — семья обновляющих билетов одного устройства; кончился вход — не действует ни один его билет.
      create table sign_ins (
        id uuid primary key,
        user_id uuid not null references users on delete cascade,
        created_at timestamptz not null default now(),
        last_used_at timestamptz not null default now(),
        expires_at timestamptz not null,
        ended_at timestamptz,
        end_reason text check (end_reason in ('signed-out', 'revoked', 'password-changed', 'disabled', 'reused')),
        ip text,
        user_agent text
      );
      create index sign_ins_user_idx on sign_ins (user_id, last_used_at desc);
      create index sign_ins_expiry_idx on sign_ins (expires_at);

      -- Хранится только хеш билета; использованный билет остаётся, чтобы узнать повторное предъявление.
      create table refresh_tokens (
        hash bytea primary key,
        sign_in_id uuid not null references sign_ins on delete cascade,
        issued_at timestamptz not null default clock_timestamp(),
        used_at timestamptz
      );
      create index refresh_tokens_sign_in_idx on refresh_tokens (sign_in_id);

      -- Счётчик попыток угадать пароль: ключ — хеш почты, адреса или их пары; строка есть и для неизвестной почты.
      create table login_attempts (
        key bytea primary key,
        failures integer not null,
        last_at timestamptz not null,
        locked_until timestamptz
      );
      create index login_attempts_age_idx on login_attempts (last_at);

      create table teams (
        id uuid primary key,
        name text not null,
        created_by uuid references users on delete set null,
        created_at timestamptz not null default now()
      );
      create unique index teams_name_key on teams (lower(name));

      create table team_members (
        team_id uuid not null references teams on delete cascade,
        user_id uuid not null references users on delete cascade,
        joined_at timestamptz not null default now(),
        primary key (team_id, user_id)
      );
      create index team_members_user_idx on team_members (user_id);

      create table settings (
        key text primary key,
        value jsonb not null,
        -- Секретная часть настройки в конверте; привязка конверта — key.
        sealed bytea,
        revision integer not null default 1,
        updated_at timestamptz not null default now(),
        updated_by uuid references users on delete set null
      );

      -- Без внешних ключей: запись журнала переживает и человека, и предмет.
      create table audit (
        id bigint generated always as identity primary key,
        at timestamptz not null default now(),
        actor_id uuid,
        action text not null,
        resource_kind text,
        resource_id text,
        request_id text,
        ip text,
        details jsonb
      );
      create index audit_resource_idx on audit (resource_kind, resource_id, id desc);
      create index audit_actor_idx on audit (actor_id, id desc);
      create index audit_action_idx on audit (action, id desc);
      create index audit_age_idx on audit using brin (at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table audit, settings, team_members, teams, login_attempts, refresh_tokens,
        sign_ins, users`,
    );
  }
}
