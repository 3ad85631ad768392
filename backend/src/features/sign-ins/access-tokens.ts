import { Inject, Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { z } from 'zod';
import { AppConfig } from '../../ports/app-config.js';

/** Сколько живёт билет доступа, с. */
export const ACCESS_TOKEN_LIFETIME = 15 * 60;

/** Что подписано в билете: человек и вход, которым билет получен. */
export interface AccessClaims {
  readonly userId: string;
  readonly signInId: string;
}

const Claims = z
  .object({ sub: z.uuid(), sid: z.uuid() })
  .transform(({ sub, sid }): AccessClaims => ({ userId: sub, signInId: sid }));

/** Билеты доступа: JWT, HS256, 15 минут. */
@Injectable()
export class AccessTokens {
  /** Чем проверяют подпись и назначение билета; то же нужно и стратегии passport. */
  readonly rules: {
    readonly secret: Buffer;
    readonly issuer: string;
    readonly audience: string;
    readonly algorithms: ['HS256'];
  };

  constructor(
    private readonly jwt: JwtService,
    @Inject(AppConfig) config: Pick<AppConfig, 'secrets'>,
  ) {
    const secret = Buffer.from(config.secrets.accessTokenKey, 'base64url');
    this.rules = { secret, issuer: 'zveno', audience: 'zveno-api', algorithms: ['HS256'] };
  }

  issue({ userId, signInId }: AccessClaims): Promise<string> {
    const { secret, issuer, audience } = this.rules;
    return this.jwt.signAsync(
      { sid: signInId },
      { secret, issuer, audience, subject: userId, expiresIn: ACCESS_TOKEN_LIFETIME },
    );
  }

  /** Содержимое билета с верной подписью; `undefined` — билет чужой, испорчен или просрочен. */
  async read(token: string): Promise<AccessClaims | undefined> {
    const payload: unknown = await this.jwt
      .verifyAsync<object>(token, this.rules)
      .catch(() => undefined);
    return this.claimsOf(payload);
  }

  claimsOf(payload: unknown): AccessClaims | undefined {
    return Claims.safeParse(payload).data;
  }
}
