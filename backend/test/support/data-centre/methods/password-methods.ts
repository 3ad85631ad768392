import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Account } from '../accounts/account.js';
import { admit } from '../login/sign-in.js';
import { openMethod, type Call, type Method } from '../rpc/method.js';
import { Refusal } from '../rpc/refusal.js';
import { bytes, long } from '../rpc/shapes.js';

const proof = z.object({ _: z.literal('inputCheckPasswordSRP'), srpId: long, A: bytes, M1: bytes });

/** Пароль 2FA: вызов SRP и проверка доказательства; сам пароль по сети не идёт. */
export const passwordMethods: readonly Method[] = [
  openMethod('account.getPassword', {}, (call) => {
    const { password } = subject(call);
    const challenge = password && call.world.pendingPasswords.give(call.key, password.challenge());
    return {
      _: 'account.password',
      ...(password && challenge
        ? {
            hasPassword: true,
            currentAlgo: password.algorithm,
            srpB: challenge.publicB,
            srpId: challenge.id,
          }
        : {}),
      newAlgo: { _: 'passwordKdfAlgoUnknown' },
      newSecureAlgo: { _: 'securePasswordKdfAlgoUnknown' },
      secureRandom: randomBytes(32),
    };
  }),
  openMethod('auth.checkPassword', { password: proof }, (call) => {
    const { srpId, A: publicA, M1: evidence } = call.request.password;
    const account = subject(call);
    const challenge = call.world.pendingPasswords.take(call.key, srpId);
    if (!account.password || !challenge) throw new Refusal('SRP_ID_INVALID');
    if (!account.password.accepts(challenge, publicA, evidence)) {
      throw new Refusal('PASSWORD_HASH_INVALID');
    }
    return admit(call.world, call.key, account);
  }),
];

/** Чей пароль: того, кто входит, или уже вошедшего. */
function subject({ world, key }: Call<unknown>): Account {
  const account = world.pendingPasswords.accountOf(key) ?? world.authorisations.accountOf(key);
  if (!account) throw new Refusal('AUTH_KEY_UNREGISTERED');
  return account;
}
