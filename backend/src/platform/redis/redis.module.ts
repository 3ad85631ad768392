import { Global, Module } from '@nestjs/common';
import { AppConfig } from '../../ports/app-config.js';
import { Redis } from './redis.js';

@Global()
@Module({
  providers: [
    {
      provide: Redis,
      inject: [AppConfig],
      useFactory: ({ redisUrl }: AppConfig) => Redis.open(redisUrl),
    },
  ],
  exports: [Redis],
})
export class RedisModule {}
