import { enter } from '../login/sign-in.js';
import { method, openMethod, type Method } from '../rpc/method.js';
import { Refusal } from '../rpc/refusal.js';
import { text } from '../rpc/shapes.js';
import type { TlObject } from '../tl/object.js';
import type { World } from '../world.js';

/** Вход по телефону и коду. */
export const loginMethods: readonly Method[] = [
  openMethod('auth.sendCode', { phoneNumber: text }, ({ world, request }) =>
    sendCode(world, request.phoneNumber),
  ),
  openMethod('auth.resendCode', { phoneNumber: text }, ({ world, request }) =>
    sendCode(world, request.phoneNumber),
  ),
  openMethod('auth.cancelCode', { phoneNumber: text }, ({ world, request }) => {
    world.codes.expire(request.phoneNumber);
    return true;
  }),
  openMethod(
    'auth.signIn',
    { phoneNumber: text, phoneCodeHash: text, phoneCode: text },
    ({ world, key, request: { phoneNumber, phoneCodeHash, phoneCode } }) => {
      const verdict = world.codes.check(phoneNumber, phoneCodeHash, phoneCode);
      if (verdict === 'expired') throw new Refusal('PHONE_CODE_EXPIRED');
      if (verdict === 'wrong') throw new Refusal('PHONE_CODE_INVALID');
      const account = world.accounts.byPhone(phoneNumber);
      if (!account) return { _: 'auth.authorizationSignUpRequired' };
      return enter(world, key, account);
    },
  ),
  method('auth.logOut', {}, ({ world, key }) => {
    world.authorisations.signOut(key);
    return { _: 'auth.loggedOut' };
  }),
];

function sendCode(world: World, phone: string): TlObject {
  if (!/^\+?[\d ()-]{5,20}$/.test(phone)) throw new Refusal('PHONE_NUMBER_INVALID');
  const { hash, length } = world.codes.issue(phone);
  return {
    _: 'auth.sentCode',
    type: { _: 'auth.sentCodeTypeApp', length },
    phoneCodeHash: hash,
    timeout: world.policies.codeSeconds,
  };
}
