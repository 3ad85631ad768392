import type { Account } from '../accounts/account.js';
import { nowSeconds } from '../mail/letter.js';
import { Refusal } from '../rpc/refusal.js';
import type { AuthKey } from '../session/auth-key.js';
import { encode } from '../tl/codec.js';
import { schemaFor } from '../tl/layers.js';
import type { World } from '../world.js';

/** Подтверждает вход по QR; ждущий ключ ещё не вошёл, но об этом узнаёт сразу. */
export function acceptQr(world: World, account: Account, token: Buffer): AuthKey {
  const found = world.qrTokens.accept(token, account);
  if (!found) throw new Refusal('AUTH_TOKEN_INVALID');
  const update = { _: 'updateLoginToken' };
  const notice = { _: 'updateShort', update, date: nowSeconds() };
  for (const session of world.sessions.of(found.key)) {
    session.push(encode(schemaFor(found.key.layer), notice));
  }
  return found.key;
}
