import { Channels } from '../ports/channels.js';
import { TelegramChannel } from '../platform/telegram/telegram-channel.js';

/** Каналы связи, которые умеет эта сборка. */
export const channelsProvider = {
  provide: Channels,
  inject: [TelegramChannel],
  useFactory: (telegram: TelegramChannel): Channels => ({ telegram }),
};
