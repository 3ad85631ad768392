import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Расписания плагинов и вопросы плагинов к аккаунтам. */
export class PluginReach1763800000009 implements MigrationInterface {
  readonly name = 'PluginReach1763800000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table plugin_schedules (
        plugin_id text not null references plugins on delete cascade,
        name text not null,
        cron text,
        every_seconds integer,
        due_at timestamptz not null,
        -- Идущий вызов: чей, на какой срок и до каких пор его ждут. Не дождались — вызывают снова.
        claim uuid,
        claimed_due timestamptz,
        claimed_until timestamptz,
        primary key (plugin_id, name)
      );

      -- Плагины листают собеседников аккаунта по имени строки.
      create index contacts_session_idx on contacts (session_id, id);

      -- Вопрос живёт секунды: после падения базы спрашивают заново.
      create unlogged table account_questions (
        id uuid primary key,
        lane_id integer not null,
        question json not null,
        answer json,
        taken boolean not null default false,
        asked_at timestamptz not null default now()
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table account_questions, plugin_schedules;
      drop index contacts_session_idx;
    `);
  }
}
