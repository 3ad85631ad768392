import { createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/index.js';
import type { AccessClaims } from './access-tokens.js';

/** Вошедший человек и вход, которым он пользуется. */
export interface SignedIn extends Actor {
  readonly signInId: string;
}

/**
 * Узнаёт человека по билету доступа. Подписи мало: вход и человека сверяют с базой на каждом запросе,
 * поэтому выход, отключение и смена роли действуют сразу, а не через 15 минут.
 */
@Injectable()
export class Authentication {
  constructor(private readonly database: DataSource) {}

  async signedIn({ userId, signInId }: AccessClaims): Promise<SignedIn | undefined> {
    const [found] = await this.database.query<{ role: string }[]>(
      `select users.role
         from sign_ins join users on users.id = sign_ins.user_id
        where sign_ins.id = $1 and users.id = $2
          and sign_ins.ended_at is null and sign_ins.expires_at > now()
          and users.disabled_at is null`,
      [signInId, userId],
    );
    return found && { userId, signInId, administrator: found.role === 'administrator' };
  }
}

/** Вошедший человек вместе с его входом — для маршрутов, которым важен сам вход. */
export const CurrentSignIn = createParamDecorator(
  (_: unknown, context: ExecutionContext): SignedIn => {
    const { actor } = context.switchToHttp().getRequest<{ actor?: SignedIn }>();
    if (!actor) throw new Error('CurrentSignIn стоит на маршруте, который открыт всем');
    return actor;
  },
);
