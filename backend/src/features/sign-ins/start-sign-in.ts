import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RequestContext } from '../audit/index.js';
import { ACCESS_TOKEN_LIFETIME, AccessTokens } from './access-tokens.js';
import { newRefreshToken, refreshTokenHash, type Tickets } from './tickets.js';

/** Открывает вход на этом устройстве: личность уже проверена. Попутно убирает давно просроченные входы. */
@Injectable()
export class StartSignIn {
  constructor(
    private readonly database: DataSource,
    private readonly tokens: AccessTokens,
  ) {}

  async run(userId: string): Promise<Tickets> {
    const signInId = randomUUIDv7();
    const refreshToken = newRefreshToken();
    const { ip, userAgent } = RequestContext.origin();
    const [started] = await this.database.query<{ expires_at: Date }[]>(
      `with expired as (
              delete from sign_ins where id in (
                select id from sign_ins where expires_at < now()
                 order by expires_at limit 50 for update skip locked)),
            started as (
              insert into sign_ins (id, user_id, expires_at, ip, user_agent)
              values ($1, $2, now() + interval '30 days', $3, $4)
              returning id, expires_at),
            issued as (
              insert into refresh_tokens (hash, sign_in_id) select $5, id from started)
       select expires_at from started`,
      [signInId, userId, ip, userAgent, refreshTokenHash(refreshToken)],
    );
    if (!started) throw new Error('Вход не записан');
    return {
      userId,
      signInId,
      accessToken: await this.tokens.issue({ userId, signInId }),
      expiresIn: ACCESS_TOKEN_LIFETIME,
      refreshToken,
      refreshExpiresAt: started.expires_at,
    };
  }
}
