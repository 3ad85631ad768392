import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Код плагинов, их хранилище и журнал; весть о перемене всем экземплярам. */
export class Plugins1763800000007 implements MigrationInterface {
  readonly name = 'Plugins1763800000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Код версии неизменен: имя строки — его отпечаток. Из базы он доходит до всех экземпляров.
      create table plugin_packages (
        plugin_id text not null,
        hash text not null,
        manifest jsonb not null,
        files jsonb not null,
        declares jsonb,
        added_at timestamptz not null default now(),
        primary key (plugin_id, hash)
      );

      alter table plugins
        add column hash text,
        -- К ней возвращаются, когда новая не заработала.
        add column previous_hash text,
        -- Новая версия просит больше разрешённого и ждёт администратора; прежняя служит.
        add column offered_hash text,
        -- 'upload' или 'машина:папка'.
        add column source text;

      create table plugin_storage (
        plugin_id text not null references plugins on delete cascade,
        key text not null,
        value jsonb not null,
        updated_at timestamptz not null default now(),
        primary key (plugin_id, key)
      );

      create table plugin_log (
        id bigint generated always as identity primary key,
        plugin_id text not null references plugins on delete cascade,
        at timestamptz not null default now(),
        level text not null,
        text text not null
      );
      create index plugin_log_plugin_idx on plugin_log (plugin_id, id desc);

      -- Папки, которые не удалось принять, и почему.
      create table plugin_refusals (
        source text primary key,
        reason text not null,
        at timestamptz not null default now()
      );

      create function tell_plugins_changed() returns trigger language plpgsql as $$
        begin
          perform pg_notify('plugins_changed', '');
          return null;
        end $$;
      create trigger plugins_changed after insert or update or delete on plugins
        for each statement execute function tell_plugins_changed();
      create trigger plugin_packages_changed after update of declares on plugin_packages
        for each statement execute function tell_plugins_changed();
      create trigger plugin_refusals_changed after insert or update or delete on plugin_refusals
        for each statement execute function tell_plugins_changed();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger plugins_changed on plugins;
      drop table plugin_refusals, plugin_log, plugin_storage, plugin_packages;
      drop function tell_plugins_changed;
      alter table plugins
        drop column hash, drop column previous_hash, drop column offered_hash, drop column source;
    `);
  }
}
