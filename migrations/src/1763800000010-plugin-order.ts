import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Описание и объявленное хранятся как написаны: по порядку полей схемы рисуется форма, а jsonb его не помнит. */
export class PluginOrder1763800000010 implements MigrationInterface {
  readonly name = 'PluginOrder1763800000010';

  up(runner: QueryRunner): Promise<void> {
    return retype(runner, 'json');
  }

  down(runner: QueryRunner): Promise<void> {
    return retype(runner, 'jsonb');
  }
}

async function retype(runner: QueryRunner, type: 'json' | 'jsonb'): Promise<void> {
  await runner.query(`
    -- Тип столбца, названного в условии триггера, PostgreSQL менять не даёт.
    drop trigger plugin_packages_changed on plugin_packages;
    alter table plugins alter column manifest type ${type} using manifest::${type};
    alter table plugin_packages
      alter column manifest type ${type} using manifest::${type},
      alter column declares type ${type} using declares::${type};
    create trigger plugin_packages_changed after update of declares on plugin_packages
      for each statement execute function tell_plugins_changed();
  `);
}
