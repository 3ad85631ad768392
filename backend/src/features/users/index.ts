export { lockAdministrators } from './administrators-lock.js';
export { UserCatalog } from './user-catalog.js';
export { UserDto, userView } from './user.dto.js';
export { locales, normalEmail, User, userRoles } from './user.entity.js';
export type { UserLocale, UserRole } from './user.entity.js';
export { EmailTaken, LastAdministrator, UserMissing } from './users-errors.js';
export { UsersModule } from './users.module.js';
