import { Global, Module } from '@nestjs/common';
import { ActivityQueue } from '../../ports/activity-queue.js';
import { AppConfig } from '../../ports/app-config.js';
import { Redis } from '../redis/redis.js';
import { chooseQueue } from './choose-queue.js';

@Global()
@Module({
  providers: [
    {
      provide: ActivityQueue,
      inject: [AppConfig, Redis],
      useFactory: ({ databaseUrl }: AppConfig, redis: Redis) => chooseQueue(databaseUrl, redis),
    },
  ],
  exports: [ActivityQueue],
})
export class QueueModule {}
