export { Audit, type AuditDetails, type AuditResource } from './audit.js';
export { AuditModule } from './audit.module.js';
export { RequestContext, type RequestOrigin } from './request-context.js';
