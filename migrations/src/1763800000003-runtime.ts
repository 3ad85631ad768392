import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Ход выполнений: дорожки, события, выполнения, таймеры, исходящие и действия.
 *
 * На пути сообщения внешних ключей нет: их проверка удваивает цену строки, а целостность держит одна запись хода.
 */
export class Runtime1763800000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Дорожка — аккаунт или одна из 32 служебных; пишет в неё только владелец с текущей эпохой.
      create table lanes (
        id integer generated always as identity primary key,
        session_id uuid unique references bot_sessions on delete cascade,
        owner uuid,
        epoch bigint not null default 0,
        leased_until timestamptz
      );
      create index lanes_owner_idx on lanes (owner);
      insert into lanes (session_id) select null from generate_series(1, 32);

      create table contacts (
        id uuid primary key,
        session_id uuid references bot_sessions on delete cascade,
        channel text not null,
        peer text not null,
        name text not null default '',
        username text,
        variables jsonb not null default '{}',
        tags text[] not null default '{}',
        paused_until timestamptz,
        opted_out_at timestamptz,
        first_seen_at timestamptz not null default now(),
        last_seen_at timestamptz not null default now()
      );
      create unique index contacts_peer_key on contacts (session_id, channel, peer) nulls not distinct;
      create index contacts_recent_idx on contacts (session_id, last_seen_at desc, id);
      create index contacts_tags_idx on contacts using gin (tags);

      create table tasks (
        id uuid primary key,
        chain_id uuid not null,
        version_id uuid,
        lane_id integer not null,
        chat text not null,
        session_id uuid,
        contact_id uuid,
        status text not null,
        node_id text,
        state jsonb not null,
        error jsonb,
        started_by uuid,
        parent_id uuid,
        started_at timestamptz not null,
        finished_at timestamptz
      );
      create index tasks_chain_idx on tasks (chain_id, id desc);
      create index tasks_session_idx on tasks (session_id, id desc) where session_id is not null;
      create index tasks_contact_idx on tasks (contact_id, id desc) where contact_id is not null;
      create index tasks_own_idx on tasks (chain_id, id desc) where session_id is null;
      create index tasks_failed_idx on tasks (id desc) where status = 'failed';
      create index tasks_open_chat_idx on tasks (lane_id, chat) where finished_at is null;
      create index tasks_open_node_idx on tasks (chain_id, node_id) where finished_at is null;

      -- Строка — все шаги одного хода: журнал дешевле, а порядок внутри хода очевиден.
      create table task_steps (
        task_id uuid not null,
        turn integer not null,
        at timestamptz not null,
        steps jsonb not null,
        primary key (task_id, turn)
      );
      create index task_steps_age_idx on task_steps using brin (at);

      create table events (
        id bigint generated always as identity primary key,
        lane_id integer not null,
        chat text not null,
        kind text not null,
        dedup_key text,
        payload jsonb not null,
        occurred_at timestamptz not null,
        received_at timestamptz not null default now(),
        processed_at timestamptz,
        error jsonb
      );
      create unique index events_dedup_key on events (lane_id, dedup_key) where dedup_key is not null;
      create index events_waiting_idx on events (lane_id, id) where processed_at is null;
      create index events_age_idx on events using brin (received_at);

      create table timers (
        task_id uuid not null,
        token integer not null,
        lane_id integer not null,
        due_at timestamptz not null,
        primary key (task_id, token)
      );
      create index timers_due_idx on timers (lane_id, due_at);

      create table outbox (
        id bigint generated always as identity primary key,
        lane_id integer not null,
        chat text not null,
        task_id uuid,
        step integer,
        kind text not null,
        payload jsonb not null,
        random_id bigint not null,
        state text not null default 'waiting',
        attempts integer not null default 0,
        not_before timestamptz,
        message_id bigint,
        error jsonb,
        created_at timestamptz not null default now(),
        sent_at timestamptz
      );
      create unique index outbox_random_id_key on outbox (lane_id, random_id);
      create index outbox_waiting_idx on outbox (lane_id, id) where state = 'waiting';
      create index outbox_task_idx on outbox (task_id) where task_id is not null;

      create table activities (
        id bigint generated always as identity primary key,
        lane_id integer not null,
        task_id uuid not null,
        step integer not null,
        kind text not null,
        payload jsonb not null,
        attempts integer not null default 0,
        not_before timestamptz not null default now(),
        claimed_by uuid,
        claimed_until timestamptz,
        created_at timestamptz not null default now(),
        unique (task_id, step)
      );
      create index activities_ready_idx on activities (lane_id, not_before);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table activities, outbox, timers, events, task_steps, tasks, contacts, lanes`,
    );
  }
}
