import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiSecurity } from '@nestjs/swagger';

export const PUBLIC_ROUTE = 'zveno:public';
export const ADMINISTRATOR_ROUTE = 'zveno:administrator';

/** Маршрут открыт всем. Без этой пометки любой маршрут требует входа. */
export const Public = () => applyDecorators(SetMetadata(PUBLIC_ROUTE, true), ApiSecurity({}));

/** Маршрут только для администраторов установки. */
export const AdministratorOnly = () => SetMetadata(ADMINISTRATOR_ROUTE, true);
