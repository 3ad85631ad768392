import type { Account } from '../accounts/account.js';
import { Refusal } from '../rpc/refusal.js';
import type { AuthKey } from '../session/auth-key.js';
import type { TlObject } from '../tl/object.js';
import { userView } from '../views/peer-view.js';
import type { World } from '../world.js';

/** Впускает ключ в аккаунт; с паролем 2FA — только после него. */
export function enter(world: World, key: AuthKey, account: Account): TlObject {
  if (account.password) {
    world.pendingPasswords.wait(key, account);
    throw new Refusal('SESSION_PASSWORD_NEEDED', 401);
  }
  return admit(world, key, account);
}

/** Все проверки пройдены: ключ принадлежит аккаунту. */
export function admit(world: World, key: AuthKey, account: Account): TlObject {
  world.authorisations.signIn(key, account);
  world.pendingPasswords.finish(key);
  world.qrTokens.finish(key);
  world.changes.ring();
  return { _: 'auth.authorization', user: userView(world.hashes, account, account) };
}
