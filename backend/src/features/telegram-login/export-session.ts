import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '../access/index.js';
import { Audit } from '../audit/index.js';
import { ConfirmPassword } from './confirm-password.js';
import type { ExportSessionDto } from './telegram-login.dto.js';
import { WriteSessionString } from './write-session-string.js';

/** Выгружает сеанс строкой другой библиотеки. Только владелец, с паролем; выгрузка остаётся в журнале. */
@Injectable()
export class ExportSession {
  constructor(
    private readonly access: Access,
    private readonly confirm: ConfirmPassword,
    private readonly write: WriteSessionString,
    private readonly audit: Audit,
  ) {}

  async run(actor: Actor, id: string, { password, format }: ExportSessionDto): Promise<string> {
    const resource = { kind: 'session', id } as const;
    await this.access.require(actor, 'own', resource);
    await this.confirm.run(actor, password);
    const text = await this.write.run(id, format);
    await this.audit.record(actor, 'session.exported', resource, { format });
    return text;
  }
}
