import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Ход выполнений: исполнители, дорожки, выполнения, события, исходящие и собеседники.
 *
 * На пути сообщения внешних ключей нет: их проверка удваивает цену строки, а целостность держит одна
 * запись хода. Документы хода лежат в `json`: базе незачем разбирать то, чего она не ищет.
 */
export class Runtime1763800000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ownership);
    await runner.query(people);
    await runner.query(tasks);
    await runner.query(queues);
    await runner.query(doors);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger bot_sessions_changed on bot_sessions;
      drop trigger chain_sessions_changed on chain_sessions;
      drop trigger chains_changed on chains;
      drop function tell_session_changed, tell_session_chains_changed, tell_chain_changed;
      drop view tasks;
      drop table notifications, schedules, webhook_keys, webhook_replies, webhook_doors, secrets, counters,
        session_states, session_limits, outbox, received_keys, failed_events, events,
        task_steps, finished_tasks, open_tasks, contacts, lanes, workers;
      drop sequence lane_epochs;
      drop function begin_turn, ring_webhook_reply;
    `);
  }
}

const ownership = `
  -- Исполнитель — жизнь одного процесса. Срок продлевает он сам; просроченного объявляет мёртвым другой.
  create table workers (
    id uuid primary key,
    host text not null,
    pid integer not null,
    -- Место, где номер процесса что-то значит: соседи по нему узнают о гибели, не дожидаясь срока.
    place text,
    started_at timestamptz not null default now(),
    alive_until timestamptz not null,
    -- Номер последнего записанного хода: оборванное соединение не оставляет сомнений, записан ли ход.
    turn bigint not null default 0
  );

  -- Дорожка — аккаунт или одна из 32 служебных; пишет в неё только её исполнитель.
  create table lanes (
    id integer generated always as identity primary key,
    session_id uuid unique references bot_sessions on delete cascade,
    -- Объявить исполнителя мёртвым — удалить его строку: дорожки свободны той же записью.
    worker_id uuid references workers on delete set null,
    epoch bigint not null default 0
  );
  create index lanes_worker_idx on lanes (worker_id);
  insert into lanes (session_id) select null from generate_series(1, 32);
  create sequence lane_epochs;

  -- Запись хода начинается с него: мёртвый исполнитель не запишет ничего (ZV001), один ход не запишется
  -- дважды (ZV002), а объявить мёртвым того, кто сейчас пишет, можно только после его записи.
  create function begin_turn(worker uuid, number bigint) returns boolean language plpgsql as $$
    begin
      update workers set turn = number
       where id = worker and turn = number - 1 and alive_until > clock_timestamp();
      if found then
        return true;
      end if;
      if exists (select 1 from workers where id = worker and turn = number) then
        raise exception 'ход % уже записан', number using errcode = 'ZV002';
      end if;
      raise exception 'исполнитель потерял право на дорожки' using errcode = 'ZV001';
    end $$;
`;

const people = `
  create table contacts (
    id uuid primary key,
    session_id uuid references bot_sessions on delete cascade,
    channel text not null,
    peer text not null,
    name text not null default '',
    username text,
    profile jsonb not null default '{}',
    variables jsonb not null default '{}',
    tags text[] not null default '{}',
    counters jsonb not null default '{}',
    paused_until timestamptz,
    opted_out_at timestamptz,
    first_seen_at timestamptz not null default now(),
    last_seen_at timestamptz not null default now()
  );
  create unique index contacts_peer_key on contacts (session_id, channel, peer) nulls not distinct;
  create index contacts_recent_idx on contacts (session_id, last_seen_at desc, id);
  create index contacts_tags_idx on contacts using gin (tags);
`;

const tasks = `
  -- Идущее выполнение — одна строка: состояние, сроки, начатые действия и журнал недолгого ожидания.
  -- Ждущий диалог не должен быть длиннее 600 байт: строк — миллионы.
  create table open_tasks (
    id uuid primary key,
    lane_id integer not null,
    turn integer not null,
    wake_at timestamptz,
    started_at timestamptz not null,
    chain_id uuid not null,
    version_id uuid,
    session_id uuid,
    contact_id uuid,
    started_by uuid,
    parent_id uuid,
    parent_step integer,
    chat text,
    status text not null,
    node_id text,
    state json not null,
    timers json,
    pending json,
    -- Событие, с которого начнётся выполнение, когда кончится прежнее в этом чате.
    queued json,
    -- Повтор с начала: сколько раз каждый узел уже отправил своё в прежнем выполнении.
    shield json,
    log json
  );
  create index open_tasks_chat_idx on open_tasks (lane_id, chat) where chat is not null;
  create index open_tasks_queue_idx on open_tasks (lane_id, chat) where queued is not null;
  create index open_tasks_wake_idx on open_tasks (lane_id, wake_at) where wake_at is not null;
  create index open_tasks_node_idx on open_tasks (chain_id, node_id);
  create index open_tasks_session_idx on open_tasks (session_id, id) where session_id is not null;
  create index open_tasks_contact_idx on open_tasks (contact_id) where contact_id is not null;

  create table finished_tasks (
    id uuid primary key,
    lane_id integer not null,
    turn integer not null,
    started_at timestamptz not null,
    finished_at timestamptz not null,
    chain_id uuid not null,
    version_id uuid,
    session_id uuid,
    contact_id uuid,
    started_by uuid,
    parent_id uuid,
    chat text,
    status text not null,
    node_id text,
    state json,
    error json,
    result json,
    log json
  );
  create index finished_tasks_chain_idx on finished_tasks (chain_id, id);
  create index finished_tasks_session_idx on finished_tasks (session_id, id) where session_id is not null;
  create index finished_tasks_contact_idx on finished_tasks (contact_id, id) where contact_id is not null;
  create index finished_tasks_failed_idx on finished_tasks (id) where status = 'failed';

  create view tasks as
    select id, lane_id, turn, started_at, null::timestamptz as finished_at, chain_id, version_id,
           session_id, contact_id, started_by, parent_id, chat, status, node_id, state,
           null::json as error, null::json as result, log
      from open_tasks
    union all
    select id, lane_id, turn, started_at, finished_at, chain_id, version_id,
           session_id, contact_id, started_by, parent_id, chat, status, node_id, state,
           error, result, log
      from finished_tasks;

  -- Журнал ходов, после которых выполнение надолго встало; последний ход лежит в самой строке выполнения.
  create table task_steps (
    task_id uuid not null,
    turn integer not null,
    at timestamptz not null,
    steps json not null,
    primary key (task_id, turn)
  );
`;

const queues = `
  -- События, которые принял не владелец дорожки: он заберёт их в свой ход и удалит.
  create table events (
    id bigint generated always as identity primary key,
    lane_id integer not null,
    payload json not null,
    created_at timestamptz not null default clock_timestamp()
  );
  create index events_lane_idx on events (lane_id, id);

  -- Событие, на котором споткнулся движок: остальные идут дальше, а это ждёт человека.
  create table failed_events (
    id uuid primary key,
    lane_id integer not null,
    payload json not null,
    error text not null,
    failed_at timestamptz not null default now()
  );

  -- Имена принятых сообщений и ключи идемпотентности: повтор узнаётся по имени.
  create table received_keys (
    lane_id integer not null,
    key text not null,
    at timestamptz not null,
    primary key (lane_id, key)
  );
  create index received_keys_age_idx on received_keys using brin (at);

  create table outbox (
    id bigint primary key,
    lane_id integer not null,
    task_id uuid,
    step integer,
    node_id text,
    chat text not null,
    kind text not null,
    payload json not null,
    random_id bigint not null,
    state text not null default 'waiting',
    attempts integer not null default 0,
    not_before timestamptz,
    message_id bigint,
    error json,
    created_at timestamptz not null,
    sent_at timestamptz
  );
  create index outbox_waiting_idx on outbox (lane_id, id) where state = 'waiting';
  create index outbox_task_idx on outbox (task_id, step) where task_id is not null;
  create index outbox_message_idx on outbox (lane_id, chat, message_id) where message_id is not null;
  create index outbox_age_idx on outbox using brin (created_at);
`;

const doors = `
  -- Состояние регулятора отправки: паузы Telegram, остановки, счётчики незнакомых за сутки.
  create table session_limits (
    session_id uuid primary key references bot_sessions on delete cascade,
    -- Номер владения писавшего: прежний владелец не затрёт память нового.
    epoch bigint not null default 0,
    state jsonb not null,
    -- Остановки, начатые не позже этого мига, сняты человеком.
    lifted_at timestamptz,
    updated_at timestamptz not null default now()
  );

  create table session_states (
    id bigint generated always as identity primary key,
    session_id uuid not null references bot_sessions on delete cascade,
    status text not null,
    reason text not null,
    until timestamptz,
    at timestamptz not null default now()
  );
  create index session_states_session_idx on session_states (session_id, id desc);

  -- Общие счётчики узла «Не чаще»: окно начинается с первого разрешённого раза.
  create table counters (
    key text primary key,
    count integer not null,
    window_started_at timestamptz not null,
    -- Последние, кому разрешено (выполнение:шаг): повтор того же действия не считается вторым разом.
    recent text[] not null default '{}'
  );

  -- Секреты людей для узлов: в цепочке стоит только имя.
  create table secrets (
    id uuid primary key,
    owner_id uuid not null references users on delete cascade,
    name text not null,
    sealed bytea not null,
    hint text not null default '',
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    unique (owner_id, name)
  );

  -- Адрес вебхука постоянен для узла цепочки; ключ хранится хешем и запечатанным — чтобы показать его снова.
  create table webhook_doors (
    key_hash bytea primary key,
    chain_id uuid not null references chains on delete cascade,
    node_id text not null,
    sealed bytea not null,
    created_at timestamptz not null default now(),
    unique (chain_id, node_id)
  );

  create table webhook_replies (
    request_id uuid primary key,
    status integer not null,
    body json not null,
    created_at timestamptz not null default now()
  );
  -- Ответа может ждать любой процесс: о нём говорит сама база, когда он записан.
  create function ring_webhook_reply() returns trigger language plpgsql as $$
    begin
      perform pg_notify('webhook_reply', new.request_id::text);
      return null;
    end $$;
  create trigger webhook_replies_ring after insert on webhook_replies
    for each row execute function ring_webhook_reply();

  -- Какое выполнение начал запрос с этим ключом: повтор запроса получает его же имя.
  create table webhook_keys (
    chain_id uuid not null references chains on delete cascade,
    node_id text not null,
    key text not null,
    task_id uuid not null,
    at timestamptz not null default now(),
    primary key (chain_id, node_id, key)
  );
  create index webhook_keys_age_idx on webhook_keys using brin (at);

  create table schedules (
    chain_id uuid not null references chains on delete cascade,
    node_id text not null,
    lane_id integer not null,
    due_at timestamptz not null,
    primary key (chain_id, node_id, lane_id)
  );
  create index schedules_due_idx on schedules (lane_id, due_at);

  create table notifications (
    id uuid primary key,
    session_id uuid,
    chain_id uuid not null,
    task_id uuid not null,
    level text not null,
    text text not null,
    at timestamptz not null,
    read_at timestamptz
  );
  create index notifications_chain_idx on notifications (chain_id, id desc);

  -- Исполнители держат цепочки и аккаунты в памяти: о перемене им говорит сама база, чем бы её ни сделали.
  create function tell_chain_changed() returns trigger language plpgsql as $$
    begin
      perform pg_notify('chain_changed', coalesce(new.id, old.id)::text);
      return null;
    end $$;
  create trigger chains_changed after update of published_version_id, archived_at or delete on chains
    for each row execute function tell_chain_changed();

  create function tell_session_chains_changed() returns trigger language plpgsql as $$
    begin
      perform pg_notify('session_changed', coalesce(new.session_id, old.session_id)::text);
      perform pg_notify('chain_changed', coalesce(new.chain_id, old.chain_id)::text);
      return null;
    end $$;
  create trigger chain_sessions_changed after insert or update or delete on chain_sessions
    for each row execute function tell_session_chains_changed();

  create function tell_session_changed() returns trigger language plpgsql as $$
    begin
      perform pg_notify('session_changed', new.id::text);
      return null;
    end $$;
  create trigger bot_sessions_changed
    after update of name, username, settings, proxy, deleted_at on bot_sessions
    for each row execute function tell_session_changed();
`;
