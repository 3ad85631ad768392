import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';
import type { AppConfig } from '../ports/app-config.js';

/** Собирает приложение: одно и то же для всех ролей, для запуска и для тестов. */
export async function createApp(config: AppConfig): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(config), {
    bufferLogs: true,
  });
  app.setGlobalPrefix('api');
  app.enableShutdownHooks();
  return app;
}
