import { ConsoleChannel } from '../platform/console-channel/console-channel.js';
import { TelegramChannel } from '../platform/telegram/telegram-channel.js';
import { Channels } from '../ports/channels.js';
import { Clock } from '../ports/clock.js';

/** Каналы связи, которые умеет эта сборка. */
export const channelsProvider = {
  provide: Channels,
  inject: [TelegramChannel, Clock],
  useFactory: (telegram: TelegramChannel, clock: Clock): Channels => ({
    telegram,
    console: new ConsoleChannel(clock),
  }),
};
