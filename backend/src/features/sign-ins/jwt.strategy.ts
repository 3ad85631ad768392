import { randomUUID } from 'node:crypto';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import passport from 'passport';
import { ExtractJwt, Strategy, type VerifiedCallback } from 'passport-jwt';
import { AccessTokens } from './access-tokens.js';
import { Authentication } from './signed-in.js';

/**
 * Стратегия passport: заголовок `Authorization: Bearer <билет доступа>`.
 *
 * Реестр стратегий у passport один на процесс, а приложений в процессе бывает несколько (в тестах —
 * всегда), поэтому имя у каждого своё: иначе билеты одного проверял бы ключ другого.
 */
@Injectable()
export class JwtStrategy extends Strategy implements OnApplicationShutdown {
  override readonly name: string;

  constructor(tokens: AccessTokens, authentication: Authentication) {
    const { secret, issuer, audience, algorithms } = tokens.rules;
    const jwtFromRequest = ExtractJwt.fromAuthHeaderAsBearerToken();
    super(
      { jwtFromRequest, secretOrKey: secret, issuer, audience, algorithms },
      (payload: unknown, done: VerifiedCallback) => {
        const claims = tokens.claimsOf(payload);
        const signedIn = claims ? authentication.signedIn(claims) : Promise.resolve(undefined);
        signedIn.then(
          (actor) => {
            done(null, actor ?? false);
          },
          (error: unknown) => {
            done(error);
          },
        );
      },
    );
    this.name = `jwt-${randomUUID()}`;
    passport.use(this);
  }

  onApplicationShutdown(): void {
    passport.unuse(this.name);
  }
}
