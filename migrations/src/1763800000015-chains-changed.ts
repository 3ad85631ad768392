import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Список цепочек по последней перемене читается страницами, не сортируя всю таблицу. */
export class ChainsChanged1763800000015 implements MigrationInterface {
  readonly name = 'ChainsChanged1763800000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index chains_changed_idx on chains (updated_at, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index chains_changed_idx');
  }
}
