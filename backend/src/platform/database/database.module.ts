import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AppConfig } from '../../ports/app-config.js';
import { CalmClient } from './calm-client.js';
import { CommitSubscriber } from './commit-subscriber.js';

/**
 * Столько база держит транзакцию, начатую и не конченную процессом. Застывший посреди неё (SIGSTOP, уснувшая машина,
 * оборванная сеть) иначе держал бы запертое ею — расписания, плагины — сколько угодно. Ход и право на дорожки пишутся
 * одним выражением каждый, их это не касается. PostgreSQL: idle_in_transaction_session_timeout.
 */
const abandonedMs = 10_000;

/** Одно соединение TypeORM на процесс. Схему меняют только миграции, до запуска приложения. */
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [AppConfig],
      useFactory: (config: AppConfig) => ({
        type: 'postgres' as const,
        url: config.databaseUrl,
        autoLoadEntities: true,
        synchronize: false,
        subscribers: [CommitSubscriber],
        extra: {
          max: 20,
          idle_in_transaction_session_timeout: abandonedMs,
          Client: CalmClient,
        },
      }),
    }),
  ],
})
export class DatabaseModule {}
