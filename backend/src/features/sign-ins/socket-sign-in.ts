import { Injectable } from '@nestjs/common';
import { AccessTokens } from './access-tokens.js';
import { SignInRequired } from './sign-in-errors.js';
import { Authentication, type SignedIn } from './signed-in.js';

/** Узнаёт человека при рукопожатии Socket.IO, которое идёт мимо охраны маршрутов. */
@Injectable()
export class SocketSignIn {
  constructor(
    private readonly tokens: AccessTokens,
    private readonly authentication: Authentication,
  ) {}

  /** Бросает отказ «нужен вход», если билет не годится или вход закончен. */
  async actorOf(token: string): Promise<SignedIn> {
    const claims = await this.tokens.read(token);
    const signedIn = claims && (await this.authentication.signedIn(claims));
    if (!signedIn) throw new SignInRequired();
    return signedIn;
  }
}
