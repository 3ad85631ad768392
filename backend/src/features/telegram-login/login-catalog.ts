import { Injectable } from '@nestjs/common';
import type { ErrorParameters } from '@zveno/contracts/domain-error.js';
import { describeError, type ErrorCode } from '@zveno/contracts/error-texts.js';
import { DataSource } from 'typeorm';
import { Access, type Actor } from '../access/index.js';
import { liveAttempt } from './attempt-sql.js';
import { LoginAttempts } from './login-attempts.js';
import type { CodeState } from './login-state.js';
import type { LoginCodeDto, TelegramLoginDto } from './telegram-login.dto.js';

interface LoginRow {
  readonly id: string;
  readonly userId: string;
  readonly step: 'qr' | 'code' | 'password' | 'done' | 'failed';
  readonly live: boolean;
  /** Срок не вышел, но процесс, который держал вход, молчит. */
  readonly abandoned: boolean;
  readonly sealed: Buffer | null;
  readonly error: { readonly code: ErrorCode; readonly parameters: ErrorParameters } | null;
  readonly expiresAt: Date;
}

type View = Pick<TelegramLoginDto, keyof TelegramLoginDto>;

const nothing: View = {
  step: 'none',
  qr: null,
  code: null,
  hint: null,
  error: null,
  expiresAt: null,
};

/** На каком шаге вход в Telegram. */
@Injectable()
export class LoginCatalog {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
    private readonly attempts: LoginAttempts,
  ) {}

  async one(actor: Actor, sessionId: string): Promise<TelegramLoginDto> {
    await this.access.require(actor, 'manage', { kind: 'session', id: sessionId });
    const [row] = await this.database.query<LoginRow[]>(
      `select id, user_id as "userId", step, sealed, error, expires_at as "expiresAt",
              ${liveAttempt('known')} as live, expires_at > clock_timestamp() as abandoned
         from telegram_logins known where session_id = $1`,
      [sessionId],
    );
    return row ? this.view(actor, row) : nothing;
  }

  private view(actor: Actor, row: LoginRow): View {
    if (row.step === 'done') return { ...nothing, step: 'done' };
    if (row.step === 'failed')
      return row.error ? failed(row.error.code, row.error.parameters) : nothing;
    if (!row.live)
      return failed(row.abandoned ? 'telegram.login-interrupted' : 'telegram.login-missing');
    const { expiresAt, step } = row;
    if (row.userId !== actor.userId) return { ...nothing, step: 'taken', expiresAt };
    const { qr, code, hint } = this.attempts.open(row.id, row.sealed);
    return {
      ...nothing,
      step,
      expiresAt,
      qr: step === 'qr' && qr ? { url: qr.url, expiresAt: new Date(qr.expiresAt) } : null,
      code: step === 'code' && code ? codeView(code) : null,
      hint: step === 'password' ? (hint ?? null) : null,
    };
  }
}

function failed(code: ErrorCode, parameters: ErrorParameters = {}): View {
  const error = { code, text: describeError(code, 'ru', parameters) };
  return { ...nothing, step: 'failed', error };
}

function codeView({ phone, kind, length, next, resendAt }: CodeState): LoginCodeDto {
  const masked = `${phone.slice(0, 2)}•••${phone.slice(-2)}`;
  return { phone: masked, kind, length, next, resendAt: new Date(resendAt) };
}
