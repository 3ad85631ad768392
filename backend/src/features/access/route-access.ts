import { applyDecorators, SetMetadata, type Type } from '@nestjs/common';
import { ApiSecurity } from '@nestjs/swagger';
import type { Request } from 'express';

export const PUBLIC_ROUTE = 'zveno:public';
export const ADMINISTRATOR_ROUTE = 'zveno:administrator';
export const ACCESS_SOURCE = 'zveno:access-source';

/** Маршрут открыт всем. Без этой пометки любой маршрут требует входа. */
export const Public = () => applyDecorators(SetMetadata(PUBLIC_ROUTE, true), ApiSecurity({}));

/** Маршрут только для администраторов установки. */
export const AdministratorOnly = () => SetMetadata(ADMINISTRATOR_ROUTE, true);

/** Кому открыт маршрут: всем, вошедшим или администраторам. */
export type RouteAccess = 'everyone' | 'people' | 'administrators';

/** Знает по самому запросу, кому он открыт. */
export abstract class AccessSource {
  abstract accessTo(request: Request): RouteAccess;
}

/** Кому открыт маршрут, известно только при запросе: так у адресов плагинов. */
export const AccessFrom = (source: Type<AccessSource>) => SetMetadata(ACCESS_SOURCE, source);
