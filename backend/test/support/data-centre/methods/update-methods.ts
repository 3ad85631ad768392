import { z } from 'zod';
import { channelDifference } from '../updates/channel-difference.js';
import { difference } from '../updates/difference.js';
import { stateView } from '../updates/state-view.js';
import { method, type Method } from '../rpc/method.js';
import { memberOf, resolveChannel } from '../rpc/peers.js';
import { inputChannel, int } from '../rpc/shapes.js';

const getDifference = z.object({ pts: int, date: int });
const getChannelDifference = z.object({ channel: inputChannel, pts: int, limit: int });

/** Состояние и догон: что случилось, пока клиента не было. */
export const updateMethods: readonly Method[] = [
  method('updates.getState', {}, ({ box }) => stateView(box)),
  method('updates.getDifference', getDifference.shape, ({ world, box, request }) =>
    difference(world, box, request),
  ),
  method(
    'updates.getChannelDifference',
    getChannelDifference.shape,
    ({ world, account, request }) => {
      const channel = memberOf(resolveChannel(world, account, request.channel), account);
      return channelDifference(world, account, channel, request);
    },
  ),
];
