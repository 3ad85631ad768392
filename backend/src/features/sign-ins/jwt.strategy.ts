import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { ExtractJwt, Strategy } from 'passport-jwt';
import { AccessTokens } from './access-tokens.js';
import { Authentication, type SignedIn } from './signed-in.js';

/** Стратегия passport: заголовок `Authorization: Bearer <билет доступа>`. */
@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy, 'jwt') {
  constructor(
    private readonly tokens: AccessTokens,
    private readonly authentication: Authentication,
  ) {
    const { secret, issuer, audience, algorithms } = tokens.rules;
    const jwtFromRequest = ExtractJwt.fromAuthHeaderAsBearerToken();
    super({ jwtFromRequest, secretOrKey: secret, issuer, audience, algorithms });
  }

  async validate(payload: unknown): Promise<SignedIn | false> {
    const claims = this.tokens.claimsOf(payload);
    return (claims && (await this.authentication.signedIn(claims))) ?? false;
  }
}
