import type { EntityManager, QueryRunner } from 'typeorm';

const waiting = new WeakMap<QueryRunner, (() => void)[]>();

/**
 * Откладывает работу до записи: весть о перемене не должна обогнать саму перемену.
 * Вне транзакции работа делается сразу; при откате — никогда.
 */
export function afterCommit(manager: EntityManager, work: () => void): void {
  const { queryRunner } = manager;
  if (!queryRunner?.isTransactionActive) {
    work();
    return;
  }
  waiting.set(queryRunner, [...(waiting.get(queryRunner) ?? []), work]);
}

/** Забирает отложенное: при записи его делают, при откате — забывают. */
export function takeDeferred(queryRunner: QueryRunner): readonly (() => void)[] {
  const deferred = waiting.get(queryRunner) ?? [];
  waiting.delete(queryRunner);
  return deferred;
}
