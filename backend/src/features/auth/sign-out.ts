import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/index.js';
import { Audit } from '../audit/index.js';
import { EndSignIns, refreshTokenHash } from '../sign-ins/index.js';

/** Выход: здесь или везде. */
@Injectable()
export class SignOut {
  constructor(
    private readonly database: DataSource,
    private readonly endSignIns: EndSignIns,
    private readonly audit: Audit,
  ) {}

  /** Выход по обновляющему билету; неизвестный билет выходить неоткуда. */
  async run(refreshToken: string): Promise<void> {
    const [signIn] = await this.database.query<{ id: string; user_id: string }[]>(
      `select sign_ins.id, sign_ins.user_id
         from refresh_tokens join sign_ins on sign_ins.id = refresh_tokens.sign_in_id
        where refresh_tokens.hash = $1`,
      [refreshTokenHash(refreshToken)],
    );
    if (!signIn) return;
    const { id, user_id: userId } = signIn;
    const ended = await this.endSignIns.run({ userId, only: id }, 'signed-out');
    if (ended === 0) return;
    const subject = { kind: 'user', id: userId };
    const actor = { userId, administrator: false };
    await this.audit.record(actor, 'auth.signed-out', subject, { signIn: id });
  }

  async everywhere(actor: Actor): Promise<void> {
    const { userId } = actor;
    const ended = await this.endSignIns.run({ userId }, 'signed-out');
    const subject = { kind: 'user', id: userId };
    await this.audit.record(actor, 'auth.signed-out-everywhere', subject, { ended });
  }
}
