import {
  type EntitySubscriberInterface,
  EventSubscriber,
  type TransactionCommitEvent,
  type TransactionRollbackEvent,
} from 'typeorm';
import { takeDeferred } from '../../ports/after-commit.js';

/** Делает отложенное до записи, когда транзакция записана. */
@EventSubscriber()
export class CommitSubscriber implements EntitySubscriberInterface {
  afterTransactionCommit({ queryRunner }: TransactionCommitEvent): void {
    for (const work of takeDeferred(queryRunner)) work();
  }

  afterTransactionRollback({ queryRunner }: TransactionRollbackEvent): void {
    takeDeferred(queryRunner);
  }
}
