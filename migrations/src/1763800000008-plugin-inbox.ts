import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Сообщения и команды, которые ждут плагинов, и вести плагинам о записанных ходах. */
export class PluginInbox1763800000008 implements MigrationInterface {
  readonly name = 'PluginInbox1763800000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Принятое и ещё не сыгранное: строку пишет ход, принявший сообщение, и удаляет ход, который его сыграл.
      create table plugin_inbox (
        id bigint primary key,
        lane_id integer not null,
        payload json not null,
        created_at timestamptz not null,
        -- Почему сообщение придержано и до какого срока; пусто у тех, чья очередь ещё идёт.
        held_by text,
        reason text,
        retry_at timestamptz
      );
      create index plugin_inbox_lane_idx on plugin_inbox (lane_id, id);

      create table plugin_notices (
        id bigint primary key,
        plugin_id text not null,
        hook text not null,
        payload json not null,
        created_at timestamptz not null,
        attempts integer not null default 0,
        -- Раньше этого мига не брать: весть взял исполнитель или её отложила неудача.
        not_before timestamptz not null
      );
      create index plugin_notices_plugin_idx on plugin_notices (plugin_id, not_before);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table plugin_notices, plugin_inbox');
  }
}
