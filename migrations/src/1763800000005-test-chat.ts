import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Тест-чат: разговор человека с черновиком цепочки. Проба — обычное выполнение в тех же таблицах; отличает её
 * `test_chat_id`, и всё, что считает людей внутри, проб не видит.
 */
export class TestChat1763800000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(conversations);
    await runner.query(marks);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from open_tasks where test_chat_id is not null;
      delete from finished_tasks where test_chat_id is not null;
      delete from contacts where channel = 'console';
      drop view tasks;
      drop index open_tasks_node_idx, open_tasks_test_idx, finished_tasks_test_idx;
      alter table open_tasks drop column test_chat_id, drop column ahead;
      alter table finished_tasks drop column test_chat_id;
      create index open_tasks_node_idx on open_tasks (chain_id, node_id);
      ${tasksView('')}
      drop table test_messages, test_chats, test_drafts;
    `);
  }
}

const conversations = `
  -- Черновик, каким его взяла проба: одинаковое содержимое хранится один раз.
  create table test_drafts (
    id uuid primary key,
    chain_id uuid not null references chains on delete cascade,
    hash bytea not null,
    graph jsonb not null,
    used_at timestamptz not null default now(),
    unique (chain_id, hash)
  );
  create index test_drafts_age_idx on test_drafts (used_at);

  -- Разговор: у человека с цепочкой он один. Новый разговор — новая строка с новым именем.
  create table test_chats (
    id uuid primary key,
    chain_id uuid not null references chains on delete cascade,
    user_id uuid not null references users on delete cascade,
    draft_id uuid not null references test_drafts on delete cascade,
    contact_id uuid not null,
    lane_id integer not null,
    -- На сколько миллисекунд часы разговора впереди настоящих: столько ожиданий прокрутили.
    ahead bigint not null default 0,
    started_at timestamptz not null default now(),
    unique (chain_id, user_id)
  );
  create index test_chats_user_idx on test_chats (user_id);
  create index test_chats_draft_idx on test_chats (draft_id);

  -- Слова человека и чем кончилось каждое. Номера — из того же ряда дорожки, что у исходящих: порядок общий.
  create table test_messages (
    id bigint primary key,
    test_chat_id uuid not null,
    at timestamptz not null,
    text text not null,
    outcome json not null
  );
  create index test_messages_chat_idx on test_messages (test_chat_id, id);
`;

const tasksView = (mark: string) => `
  create view tasks as
    select id, lane_id, turn, started_at, null::timestamptz as finished_at, chain_id, version_id,
           session_id, contact_id, started_by, parent_id, chat, status, node_id, state,
           null::json as error, null::json as result, log${mark}
      from open_tasks
    union all
    select id, lane_id, turn, started_at, finished_at, chain_id, version_id,
           session_id, contact_id, started_by, parent_id, chat, status, node_id, state,
           error, result, log${mark}
      from finished_tasks;
`;

const marks = `
  drop view tasks;
  alter table open_tasks add column test_chat_id uuid, add column ahead bigint;
  alter table finished_tasks add column test_chat_id uuid;
  ${tasksView(', test_chat_id')}
  -- Счётчики людей на узлах читают один индекс; проб в нём нет.
  drop index open_tasks_node_idx;
  create index open_tasks_node_idx on open_tasks (chain_id, node_id) where test_chat_id is null;
  create index open_tasks_test_idx on open_tasks (test_chat_id) where test_chat_id is not null;
  create index finished_tasks_test_idx on finished_tasks (test_chat_id) where test_chat_id is not null;
`;
