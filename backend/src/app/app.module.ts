import { type DynamicModule, Module } from '@nestjs/common';
import { HealthController } from '../features/health/health.controller.js';
import { DatabaseModule } from '../platform/database/database.module.js';
import { AppConfig } from '../ports/app-config.js';

@Module({})
export class AppModule {
  static with(config: AppConfig): DynamicModule {
    return {
      module: AppModule,
      global: true,
      imports: [DatabaseModule],
      controllers: [HealthController],
      providers: [{ provide: AppConfig, useValue: config }],
      exports: [AppConfig],
    };
  }
}
