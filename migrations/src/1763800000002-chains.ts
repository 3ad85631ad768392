import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Telegram-аккаунты, цепочки с версиями, права на них и плагины. */
export class Chains1763800000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table bot_sessions (
        id uuid primary key,
        owner_id uuid not null references users,
        name text not null,
        status text not null default 'logged-out',
        status_reason text not null default 'never-logged-in',
        status_until timestamptz,
        telegram_user_id bigint,
        username text,
        phone text,
        session_string bytea,
        proxy bytea,
        settings jsonb not null default '{}',
        revision integer not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz
      );
      create index bot_sessions_owner_idx on bot_sessions (owner_id, id) where deleted_at is null;
      create unique index bot_sessions_telegram_user_key on bot_sessions (telegram_user_id) where deleted_at is null;

      create function chain_tags(draft jsonb) returns text[]
        language sql immutable parallel safe
        return array(select jsonb_array_elements_text(coalesce(draft -> 'tags', '[]')));

      -- Имя, описание и метки живут в документе; столбцы выводит из него база, разойтись они не могут.
      create table chains (
        id uuid primary key,
        owner_id uuid not null references users,
        name text not null generated always as (draft ->> 'name') stored,
        description text not null generated always as (coalesce(draft ->> 'description', '')) stored,
        tags text[] not null generated always as (chain_tags(draft)) stored,
        draft jsonb not null,
        draft_hash bytea not null,
        revision integer not null default 1,
        draft_saved_at timestamptz not null default now(),
        draft_saved_by uuid references users on delete set null,
        published_version_id uuid,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        archived_at timestamptz
      );
      create index chains_owner_idx on chains (owner_id, id);
      create index chains_tags_idx on chains using gin (tags);

      create table chain_versions (
        id uuid primary key,
        chain_id uuid not null references chains on delete cascade,
        number integer not null,
        graph jsonb not null,
        hash bytea not null,
        comment text not null default '',
        -- Что будет с людьми, которые в миг публикации внутри прежних версий.
        people_inside text not null default 'finish' check (people_inside in ('finish', 'move', 'restart')),
        author_id uuid references users on delete set null,
        created_at timestamptz not null default now(),
        unique (chain_id, number)
      );
      alter table chains add constraint chains_published_version_fkey
        foreign key (published_version_id) references chain_versions;

      -- Версия неизменна: по ней идут выполнения. Уходит она только вместе с цепочкой.
      create function keep_chain_version() returns trigger language plpgsql as $$
        begin
          raise exception 'версия цепочки неизменна' using errcode = 'restrict_violation';
        end $$;
      create trigger chain_versions_immutable
        before update of id, chain_id, number, graph, hash, comment, people_inside, created_at
        on chain_versions for each row execute function keep_chain_version();
      create trigger chain_versions_kept before delete on chain_versions
        for each row when (pg_trigger_depth() = 0) execute function keep_chain_version();

      -- Какие цепочки ведёт аккаунт; меньший position спрашивают раньше.
      create table chain_sessions (
        session_id uuid not null references bot_sessions on delete cascade,
        chain_id uuid not null references chains on delete cascade,
        position integer not null,
        enabled boolean not null default true,
        primary key (session_id, chain_id)
      );
      create index chain_sessions_chain_idx on chain_sessions (chain_id);

      -- Владелец записан в самом аккаунте или цепочке; здесь — права остальных людей и команд.
      create table grants (
        id uuid primary key,
        user_id uuid references users on delete cascade,
        team_id uuid references teams on delete cascade,
        session_id uuid references bot_sessions on delete cascade,
        chain_id uuid references chains on delete cascade,
        role text not null check (role in ('manager', 'editor', 'operator', 'viewer')),
        granted_by uuid references users on delete set null,
        created_at timestamptz not null default now(),
        check (num_nonnulls(user_id, team_id) = 1),
        check (num_nonnulls(session_id, chain_id) = 1)
      );
      create unique index grants_session_subject_key on grants (session_id, coalesce(user_id, team_id)) where session_id is not null;
      create unique index grants_chain_subject_key on grants (chain_id, coalesce(user_id, team_id)) where chain_id is not null;
      create index grants_user_idx on grants (user_id) where user_id is not null;
      create index grants_team_idx on grants (team_id) where team_id is not null;

      create table plugins (
        id text primary key,
        version text not null,
        state text not null,
        state_reason text,
        manifest jsonb not null,
        granted jsonb not null default '{}',
        settings bytea,
        revision integer not null default 1,
        installed_by uuid references users on delete set null,
        installed_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table chains drop constraint chains_published_version_fkey;
      drop table plugins, grants, chain_sessions, chain_versions, chains, bot_sessions;
      drop function keep_chain_version, chain_tags;
    `);
  }
}
