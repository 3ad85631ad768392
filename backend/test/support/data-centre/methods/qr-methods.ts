import { acceptQr } from '../login/accept-qr.js';
import { admit, enter } from '../login/sign-in.js';
import { method, openMethod, type Method } from '../rpc/method.js';
import { bytes } from '../rpc/shapes.js';
import { authorisationView } from '../views/authorisation-view.js';

/** Вход по QR: ждущий ключ просит токен, вошедший аккаунт его подтверждает. */
export const qrMethods: readonly Method[] = [
  openMethod('auth.exportLoginToken', {}, ({ world, key }) => {
    const signedIn = world.authorisations.accountOf(key);
    if (signedIn) return success(admit(world, key, signedIn));
    const accepted = world.qrTokens.acceptedBy(key);
    if (accepted) return success(enter(world, key, accepted));
    const { token, expires } = world.qrTokens.issue(key, world.policies.qrSeconds);
    world.changes.ring();
    return { _: 'auth.loginToken', token, expires };
  }),
  method('auth.acceptLoginToken', { token: bytes }, ({ world, account, request }) =>
    authorisationView(acceptQr(world, account, request.token), false),
  ),
];

const success = (authorization: object) => ({ _: 'auth.loginTokenSuccess', authorization });
