export { Access, type VisibleNames } from './access.js';
export { AdministratorRequired, ResourceMissing, RoleTooLow } from './access-errors.js';
export { AccessModule } from './access.module.js';
export { CurrentActor, type Actor, type ActorRequest } from './actor.js';
export { resourceTables, type Resource, type ResourceKind } from './resource.js';
export { actions, allows, grantRoles, type Action, type GrantRole, type Role } from './roles.js';
export {
  ACCESS_SOURCE,
  AccessFrom,
  AccessSource,
  ADMINISTRATOR_ROUTE,
  AdministratorOnly,
  Public,
  PUBLIC_ROUTE,
  type RouteAccess,
} from './route-access.js';
