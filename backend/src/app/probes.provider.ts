import type { Provider } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DatabaseProbe, SchemaProbe } from '../platform/database/database-probes.js';
import { RedisProbe } from '../platform/redis/redis-probe.js';
import { AppConfig } from '../ports/app-config.js';
import { Probes } from '../ports/probe.js';

/** Проверки готовности: Redis проверяется, только если им пользуются. */
export const probesProvider: Provider = {
  provide: Probes,
  inject: [AppConfig, DataSource],
  useFactory: ({ redisUrl }: AppConfig, database: DataSource): Probes => ({
    all: [
      new DatabaseProbe(database),
      new SchemaProbe(database),
      ...(redisUrl === undefined ? [] : [new RedisProbe(redisUrl)]),
    ],
  }),
};
