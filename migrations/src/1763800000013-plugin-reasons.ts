import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Причина состояния плагина — кодом с подстановками; прежняя фраза остаётся словами. */
export class PluginReasons1763800000013 implements MigrationInterface {
  readonly name = 'PluginReasons1763800000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table plugins alter column state_reason type jsonb
        using case when state_reason is not null then
          jsonb_build_object('code', 'said', 'parameters', jsonb_build_object('words', state_reason))
        end;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table plugins alter column state_reason type text
        using coalesce(state_reason #>> '{parameters,words}', state_reason ->> 'code');
    `);
  }
}
