import { z } from 'zod';
import type { Account } from '../accounts/account.js';
import type { Mailbox } from '../mail/mailbox.js';
import type { AuthKey } from '../session/auth-key.js';
import type { Session } from '../session/session.js';
import type { TlAnswer, TlObject } from '../tl/object.js';
import type { World } from '../world.js';
import { Refusal } from './refusal.js';

/** Вызов, дошедший до метода: кто зовёт, с какого сеанса и о чём просит. */
export interface Call<Request> {
  readonly world: World;
  readonly session: Session;
  readonly key: AuthKey;
  readonly request: Request;
}

export interface AccountCall<Request> extends Call<Request> {
  readonly account: Account;
  /** Ящик этого аккаунта. */
  readonly box: Mailbox;
}

export interface Method {
  readonly name: string;
  run(call: Call<TlObject>): TlAnswer;
}

/** Метод, доступный и без входа в аккаунт. */
export function openMethod<Shape extends z.ZodRawShape>(
  name: string,
  shape: Shape,
  run: (call: Call<z.infer<z.ZodObject<Shape>>>) => TlAnswer,
): Method {
  const parser = z.object(shape);
  return {
    name,
    run: (call) => run({ ...call, request: parsed(parser, call.request) }),
  };
}

/** Метод вошедшего аккаунта; остальным — 401. */
export function method<Shape extends z.ZodRawShape>(
  name: string,
  shape: Shape,
  run: (call: AccountCall<z.infer<z.ZodObject<Shape>>>) => TlAnswer,
): Method {
  return openMethod(name, shape, (call) => {
    const account = call.world.authorisations.accountOf(call.key);
    if (!account) throw new Refusal('AUTH_KEY_UNREGISTERED');
    return run({ ...call, account, box: call.world.mailboxes.of(account) });
  });
}

function parsed<Parsed>(parser: z.ZodType<Parsed>, request: TlObject): Parsed {
  const found = parser.safeParse(request);
  if (found.success) return found.data;
  throw new Refusal('INPUT_REQUEST_INVALID');
}
