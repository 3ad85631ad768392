import { Global, type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { Audit } from './audit.js';
import { RequestContext } from './request-context.js';

/** Журнал ведут все срезы, поэтому модуль виден всем. */
@Global()
@Module({ providers: [Audit], exports: [Audit] })
export class AuditModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(RequestContext).forRoutes('*path');
  }
}
