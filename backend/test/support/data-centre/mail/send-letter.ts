import type { Account } from '../accounts/account.js';
import type { Session } from '../session/session.js';
import type { TlObject } from '../tl/object.js';
import { copyView } from '../views/message-view.js';
import type { World } from '../world.js';
import type { Stamp } from './journal.js';
import { write, type NewLetter } from './letter.js';
import type { Copy, Mailbox } from './mailbox.js';

export interface Posted {
  readonly copy: Copy;
  readonly stamp: Stamp;
}

/** Кладёт письмо в ящики обеих сторон и оповещает их сеансы, кроме отправившего. */
export function sendLetter(
  world: World,
  to: Account,
  letter: NewLetter,
  except: Session | undefined,
): Posted {
  const written = write(letter);
  const [from, there] = [world.mailboxes.of(letter.from), world.mailboxes.of(to)];
  const own = put(from, to, written);
  if (there !== from) announce(world, there, put(there, letter.from, written), undefined);
  announce(world, from, own, except);
  return own;
}

function put(box: Mailbox, peer: Account, letter: ReturnType<typeof write>): Posted {
  const copy = box.put(letter, peer);
  return { copy, stamp: box.journal.add({ message: copy.id }) };
}

function announce(
  world: World,
  box: Mailbox,
  { copy, stamp }: Posted,
  except: Session | undefined,
): void {
  const message = copyView(copy, box);
  world.delivery.push(box.owner, {
    update: { _: 'updateNewMessage', message, ...stamp },
    about: [box.owner, copy.peer],
    ...(copy.letter.media ? {} : { short: shortForm(message, copy, stamp) }),
    ...(except ? { except } : {}),
  });
}

/** Краткая форма: без карточек, значит и без access hash. */
function shortForm(message: TlObject, copy: Copy, stamp: Stamp): TlObject {
  return {
    ...message,
    _: 'updateShortMessage',
    userId: copy.peer.id,
    message: copy.letter.text,
    ...stamp,
  };
}
