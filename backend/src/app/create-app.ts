import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import cookieParser from 'cookie-parser';
import { raw, text } from 'express';
import { Logger } from 'nestjs-pino';
import { ProblemFilter } from '../api/problem.filter.js';
import { RevisionEtag } from '../api/revision.js';
import { refuseUnsafeText } from '../api/safe-text.js';
import { inputValidation } from '../api/validation.js';
import { SocketAdapter } from '../platform/realtime/socket-adapter.js';
import type { AppConfig } from '../ports/app-config.js';
import { AppModule } from './app.module.js';
import { apiHeaders } from './content-policy.js';
import { serveInterface } from './interface.js';
import { serveWebhooks } from './serve-webhooks.js';
import { serveDocs } from './swagger.js';

const chainFileTypes = ['application/json', 'application/yaml', 'text/plain'];

/** Собирает приложение: одно и то же для всех ролей, для запуска и для тестов. */
export async function createApp(config: AppConfig): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(config), {
    bufferLogs: true,
    bodyParser: false,
  });
  app.useLogger(app.get(Logger));
  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('trust proxy', config.trustedProxies);
  app.setGlobalPrefix('api', { exclude: ['plugins/:pluginId/frame/:mark/*path'] });
  readBodies(app);
  // Описания узлов — шестьдесят килобайт одинаковых слов; секретов в них нет, сжимать безопасно.
  app.use('/api/nodes', compression());
  app.useWebSocketAdapter(await SocketAdapter.open(app));
  app.useGlobalPipes(inputValidation());
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalInterceptors(new RevisionEtag());
  if (config.roles.includes('api')) {
    serveDocs(app);
    serveInterface(app, config.frontendDir);
    serveWebhooks(app);
  }
  return app;
}

function readBodies(app: NestExpressApplication): void {
  app.use(apiHeaders(), cookieParser());
  // Файл цепочки читает её срез: ему нужен сам текст, с местами ошибок и повторами полей.
  app.use('/api/chains/import', text({ limit: '1mb', type: chainFileTypes }));
  // Архив плагина — байты, каким бы видом его ни назвали.
  app.use(/^\/api\/plugins\/?$/, raw({ limit: '6mb', type: () => true }));
  app.useBodyParser('json', { limit: '1mb', type: ['application/json', 'application/*+json'] });
  app.useBodyParser('urlencoded', { limit: '16kb', extended: false });
  app.useBodyParser('text', { limit: '1mb', type: ['application/yaml', 'text/plain'] });
  app.use(refuseUnsafeText);
}
