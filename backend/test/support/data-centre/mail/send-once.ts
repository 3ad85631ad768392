import type { Account } from '../accounts/account.js';
import { Refusal } from '../rpc/refusal.js';
import type { TlObject } from '../tl/object.js';
import type { World } from '../world.js';

/** Отправляет однажды: повтор random_id — ошибка или первый ответ, второй копии не будет. */
export function sendOnce(
  world: World,
  from: Account,
  randomId: bigint,
  send: () => TlObject,
): TlObject {
  if (world.ledger.repeated(from, randomId)) {
    const first = world.repeatedSends.find(from, randomId);
    if (first && world.policies.usedRandomId === 'first-answer') return first;
    throw new Refusal('RANDOM_ID_DUPLICATE');
  }
  const answer = send();
  world.repeatedSends.remember(from, randomId, answer);
  return answer;
}
