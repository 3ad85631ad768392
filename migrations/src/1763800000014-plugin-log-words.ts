import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Строки журнала плагина, которые пишет само «Звено», — на обоих языках; слова плагина перевода не имеют. */
export class PluginLogWords1763800000014 implements MigrationInterface {
  readonly name = 'PluginLogWords1763800000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table plugin_log add column en text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table plugin_log drop column en');
  }
}
