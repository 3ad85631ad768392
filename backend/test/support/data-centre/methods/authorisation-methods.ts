import { method, type Method } from '../rpc/method.js';
import { Refusal } from '../rpc/refusal.js';
import { flag, long } from '../rpc/shapes.js';
import { authorisationView } from '../views/authorisation-view.js';

/** Список входов аккаунта и их отзыв. */
export const authorisationMethods: readonly Method[] = [
  method('account.getAuthorizations', {}, ({ world, account, key }) => ({
    _: 'account.authorizations',
    authorizationTtlDays: 180,
    authorizations: world.authorisations
      .keysOf(account)
      .map((each) => authorisationView(each, each === key)),
  })),
  method('account.resetAuthorization', { hash: long }, ({ world, account, request }) => {
    const found = world.authorisations.keysOf(account).find((each) => each.id === request.hash);
    if (!found) throw new Refusal('HASH_INVALID');
    found.refusal = 'SESSION_REVOKED';
    world.authorisations.signOut(found);
    return true;
  }),
  method('auth.resetAuthorizations', {}, ({ world, account, key }) => {
    for (const each of world.authorisations.keysOf(account)) {
      if (each === key) continue;
      each.refusal = 'SESSION_REVOKED';
      world.authorisations.signOut(each);
    }
    return true;
  }),
  method('account.updateStatus', { offline: flag }, () => true),
];
