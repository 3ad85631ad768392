import { SetMetadata } from '@nestjs/common';

export const PUBLIC_ROUTE = 'zveno:public';
export const ADMINISTRATOR_ROUTE = 'zveno:administrator';

/** Маршрут открыт всем. Без этой пометки любой маршрут требует входа. */
export const Public = () => SetMetadata(PUBLIC_ROUTE, true);

/** Маршрут только для администраторов установки. */
export const AdministratorOnly = () => SetMetadata(ADMINISTRATOR_ROUTE, true);
