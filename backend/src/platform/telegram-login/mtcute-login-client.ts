import { DomainError } from '@zveno/contracts/domain-error.js';
import { SentCode, tl } from '@mtcute/core';
import { checkPassword, resendCode, sendCode, signIn } from '@mtcute/core/methods.js';
import type { BaseTelegramClient } from '@mtcute/node';
import type { StoredLogin } from '../../ports/auth-key-vault.js';
import type { Clock } from '../../ports/clock.js';
import type {
  CodeSent,
  Entry,
  LoginClient,
  QrCode,
  TelegramUser,
} from '../../ports/telegram-login.js';
import type { LoginMemory } from './login-memory.js';
import { loginRefusal } from './login-refusal.js';
import { ScanQr } from './scan-qr.js';

/** Как далеко до Telegram. */
export interface LoginReach {
  readonly proxied: boolean;
  /** Сколько ждём ответа на один шаг, мс. */
  readonly patience: number;
}

/** Вход через mtcute: каждый шаг — вызов Telegram с предельным ожиданием и отказом словами. */
export class MtcuteLoginClient implements LoginClient {
  constructor(
    private readonly client: BaseTelegramClient,
    private readonly kept: LoginMemory,
    private readonly clock: Clock,
    private readonly reach: LoginReach,
  ) {}

  sendCode(phone: string): Promise<CodeSent> {
    return this.step((abortSignal) => sendCode(this.client, { phone, abortSignal }).then(codeOf));
  }

  resendCode(phone: string, phoneCodeHash: string): Promise<CodeSent> {
    return this.step((abortSignal) =>
      resendCode(this.client, { phone, phoneCodeHash, abortSignal }).then(codeOf),
    );
  }

  signIn(phone: string, phoneCodeHash: string, phoneCode: string): Promise<Entry> {
    const code = { phone, phoneCodeHash, phoneCode };
    return this.entry((abortSignal) => signIn(this.client, { ...code, abortSignal }));
  }

  /** Вызов SRP одноразовый: если Telegram его уже забыл, берётся новый, но лишь однажды. */
  checkPassword(password: string): Promise<Entry> {
    const check = (abortSignal: AbortSignal) =>
      checkPassword(this.client, { password, abortSignal });
    return this.entry((abortSignal) =>
      check(abortSignal).catch((error: unknown) => {
        if (tl.RpcError.is(error, 'SRP_ID_INVALID')) return check(abortSignal);
        throw error;
      }),
    );
  }

  async scan(show: (qr: QrCode) => Promise<void>, signal: AbortSignal): Promise<Entry> {
    const scan = new ScanQr(this.client, this.clock);
    const first = Promise.withResolvers<'shown'>();
    const shown = async (qr: QrCode) => {
      await show(qr);
      first.resolve('shown');
    };
    const stop = new AbortController();
    const scanned = this.entry(
      () => scan.run(shown, AbortSignal.any([signal, stop.signal])),
      Infinity,
    );
    try {
      await this.within(this.reach.patience, () => Promise.race([first.promise, scanned]));
    } catch (error) {
      stop.abort();
      scanned.catch(() => undefined);
      throw error;
    }
    return scanned;
  }

  self(): Promise<TelegramUser> {
    return this.step((abortSignal) => this.whoami(abortSignal));
  }

  async logOut(): Promise<boolean> {
    try {
      await this.step((abortSignal) => this.client.call({ _: 'auth.logOut' }, { abortSignal }));
      return true;
    } catch (error) {
      return error instanceof DomainError && error.code === 'telegram.not-authorised';
    }
  }

  memory(): StoredLogin {
    return this.kept.everything();
  }

  result(): StoredLogin {
    return this.kept.result();
  }

  close(): Promise<void> {
    return this.client.destroy();
  }

  /** Шаг, после которого или вошли, или нужен пароль. */
  private async entry(
    run: (signal: AbortSignal) => Promise<unknown>,
    patience = this.reach.patience,
  ): Promise<Entry> {
    try {
      await this.within(patience, run);
    } catch (error) {
      if (!tl.RpcError.is(error, 'SESSION_PASSWORD_NEEDED')) {
        throw loginRefusal(error, this.clock.now());
      }
      return { kind: 'password', hint: await this.step((signal) => this.hint(signal)) };
    }
    return { kind: 'signed-in', user: await this.self() };
  }

  private async step<Result>(run: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    try {
      return await this.within(this.reach.patience, run);
    } catch (error) {
      throw loginRefusal(error, this.clock.now());
    }
  }

  /** Библиотека соединяется заново без конца; человек у экрана столько не ждёт. */
  private async within<Result>(
    patience: number,
    run: (signal: AbortSignal) => Promise<Result>,
  ): Promise<Result> {
    const done = new AbortController();
    const work = run(done.signal);
    if (patience === Infinity) return work;
    const late = this.clock.wait(patience, done.signal).then(() => {
      throw this.unreachable();
    });
    late.catch(() => undefined);
    try {
      return await Promise.race([work, late]);
    } finally {
      done.abort();
      work.catch(() => undefined);
    }
  }

  private unreachable(): DomainError {
    const code = this.reach.proxied ? 'telegram.proxy-unreachable' : 'telegram.unreachable';
    return new DomainError(code, 'unavailable');
  }

  private async hint(abortSignal: AbortSignal): Promise<string | undefined> {
    const { hint } = await this.client.call({ _: 'account.getPassword' }, { abortSignal });
    return hint;
  }

  private async whoami(abortSignal: AbortSignal): Promise<TelegramUser> {
    const [user] = await this.client.call(
      { _: 'users.getUsers', id: [{ _: 'inputUserSelf' }] },
      { abortSignal },
    );
    if (user?._ !== 'user') throw new DomainError('telegram.not-authorised', 'invalid');
    await this.client.notifyLoggedIn(user);
    return userOf(user);
  }
}

function userOf({ id, firstName, lastName, username, usernames, phone }: tl.RawUser): TelegramUser {
  return {
    id,
    name: [firstName, lastName].filter(Boolean).join(' '),
    username: username ?? usernames?.find(({ active }) => active)?.username,
    phone,
  };
}

function codeOf(sent: unknown): CodeSent {
  if (!(sent instanceof SentCode)) {
    throw new DomainError('telegram.refused', 'unavailable', { error: 'SENT_CODE_SUCCESS' });
  }
  const { phoneCodeHash: hash, type: kind, length, nextType: next, timeout } = sent;
  return { hash, kind, length, next, timeout };
}
