import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/index.js';
import { Audit } from '../audit/index.js';
import { EndSignIns, SignInMissing } from '../sign-ins/index.js';

/** Заканчивает один вход самого человека; чужого входа для него не существует. */
@Injectable()
export class EndMySignIn {
  constructor(
    private readonly database: DataSource,
    private readonly endSignIns: EndSignIns,
    private readonly audit: Audit,
  ) {}

  async run(actor: Actor, id: string): Promise<void> {
    const { userId } = actor;
    await this.database.transaction(async (manager) => {
      const ended = await this.endSignIns.run({ userId, only: id }, 'revoked', manager);
      if (ended === 0) throw new SignInMissing();
      const subject = { kind: 'user', id: userId };
      await this.audit.record(actor, 'auth.sign-in-revoked', subject, { signIn: id }, manager);
    });
  }
}
