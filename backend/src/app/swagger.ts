import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { withPlugins } from '../features/plugin-routes/index.js';
import { PluginParts } from '../runtime/plugin-parts/plugin-parts.js';
import { docsPolicy } from './content-policy.js';
import { sortEnums } from './stable-enums.js';

/** Описание REST API; собирается из контроллеров, DTO и их комментариев. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Звено')
    .setDescription('REST API платформы диалоговых цепочек для Telegram-аккаунтов.')
    .setVersion('1')
    .addOAuth2({
      type: 'oauth2',
      flows: {
        password: { tokenUrl: '/api/auth/token', refreshUrl: '/api/auth/token', scopes: {} },
      },
    })
    .addSecurityRequirements('oauth2')
    .build();
  const document = SwaggerModule.createDocument(app, settings, {
    operationIdFactory: (_controller, method) => method,
  });
  sortEnums(document);
  return document;
}

/**
 * Страница `/api/docs`. Описание самого «Звена» собирается при первом открытии, чтобы не задерживать запуск; части
 * плагинов добавляются на каждый запрос.
 */
export function serveDocs(app: INestApplication): void {
  app.use('/api/docs', (_request: Request, response: Response, next: () => void) => {
    response.setHeader('Content-Security-Policy', docsPolicy());
    next();
  });
  const plugins = app.get(PluginParts, { strict: false });
  SwaggerModule.setup('api/docs', app, () => describeApi(app), {
    jsonDocumentUrl: 'api/openapi.json',
    patchDocumentOnRequest: (_request, _response, document) => withPlugins(document, plugins.all),
    customSiteTitle: 'Звено — API',
    swaggerOptions: { persistAuthorization: false, docExpansion: 'none', filter: true },
  });
}
