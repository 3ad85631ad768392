import { Global, type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { Audit } from './audit.js';
import { AuditCatalog } from './audit-catalog.js';
import { AuditController } from './audit.controller.js';
import { RequestContext } from './request-context.js';

/** Журнал ведут все срезы, поэтому модуль виден всем. */
@Global()
@Module({ controllers: [AuditController], providers: [Audit, AuditCatalog], exports: [Audit] })
export class AuditModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(RequestContext).forRoutes('*path');
  }
}
