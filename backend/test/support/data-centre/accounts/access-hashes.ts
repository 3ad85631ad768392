import { createHmac, randomBytes } from 'node:crypto';
import type { Account } from './account.js';

export interface Target {
  readonly kind: 'user' | 'channel';
  readonly id: number;
}

/** Access hash свой у каждого смотрящего: чужим не воспользоваться, и ошибка платформы видна. */
export class AccessHashes {
  private readonly secret = randomBytes(32);

  of(viewer: Account, target: Target): bigint {
    const subject = `${String(viewer.id)}:${target.kind}:${String(target.id)}`;
    return createHmac('sha256', this.secret).update(subject).digest().readBigInt64LE();
  }
}
