import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessModule } from '../features/access/index.js';
import { AuditModule } from '../features/audit/index.js';
import { ChainsModule } from '../features/chains/index.js';
import { RateLimit } from '../api/rate-limit.js';
import { AuthModule } from '../features/auth/index.js';
import { VersionsModule } from '../features/versions/index.js';
import { GrantsModule } from '../features/grants/index.js';
import { PeopleModule } from '../features/people/index.js';
import { ProfileModule } from '../features/profile/index.js';
import { RegistrationModule } from '../features/registration/index.js';
import { HealthController } from '../features/health/health.controller.js';
import { CryptoModule } from '../platform/crypto/crypto.module.js';
import { DatabaseModule } from '../platform/database/database.module.js';
import { LogModule } from '../platform/log/log.module.js';
import { RealtimeModule } from '../platform/realtime/realtime.module.js';
import { RedisModule } from '../platform/redis/redis.module.js';
import { AppConfig } from '../ports/app-config.js';

@Module({})
export class AppModule {
  static with(config: AppConfig): DynamicModule {
    return {
      module: AppModule,
      global: true,
      imports: [
        LogModule,
        DatabaseModule,
        RedisModule,
        RealtimeModule,
        CryptoModule,
        AccessModule,
        AuditModule,
        AuthModule,
        ChainsModule,
        VersionsModule,
        RegistrationModule,
        ProfileModule,
        PeopleModule,
        GrantsModule,
      ],
      controllers: [HealthController],
      providers: [
        { provide: AppConfig, useValue: config },
        { provide: APP_GUARD, useClass: RateLimit },
      ],
      exports: [AppConfig],
    };
  }
}
