import type { Stamp } from '../mail/journal.js';
import { write, type NewLetter } from '../mail/letter.js';
import type { Session } from '../session/session.js';
import { postView } from '../views/message-view.js';
import type { World } from '../world.js';
import type { Channel, Post } from './channel.js';

/** Публикует сообщение в супергруппе и оповещает участников, кроме отправившего сеанса. */
export function sendPost(
  world: World,
  channel: Channel,
  letter: NewLetter,
  except: Session | undefined,
): { post: Post; stamp: Stamp } {
  const post = channel.put(write(letter));
  const stamp = channel.journal.add({ message: post.id });
  for (const member of channel.members) {
    world.delivery.push(member, {
      update: {
        _: 'updateNewChannelMessage',
        message: postView(post, channel, member),
        ...stamp,
      },
      about: [letter.from, channel],
      ...(except ? { except } : {}),
    });
  }
  return { post, stamp };
}
