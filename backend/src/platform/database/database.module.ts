import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AppConfig } from '../../ports/app-config.js';
import { CommitSubscriber } from './commit-subscriber.js';

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
        extra: { max: 20 },
      }),
    }),
  ],
})
export class DatabaseModule {}
