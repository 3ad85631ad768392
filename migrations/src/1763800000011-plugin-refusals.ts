import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Причина отказа папке — на обоих языках; прежние слова заменит первый же обход папок. */
export class PluginRefusals1763800000011 implements MigrationInterface {
  readonly name = 'PluginRefusals1763800000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table plugin_refusals alter column reason type jsonb
        using jsonb_build_object('ru', reason, 'en', reason);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table plugin_refusals alter column reason type text using reason ->> 'ru';
    `);
  }
}
