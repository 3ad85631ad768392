import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Обзор: падения последних суток читаются по времени, а не по всей истории. */
export class Overview1763800000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index finished_tasks_failed_at_idx on finished_tasks (finished_at)
        where status = 'failed' and test_chat_id is null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index finished_tasks_failed_at_idx');
  }
}
