export { Audit, type AuditDetails, type AuditResource } from './audit.js';
export { AuditModule } from './audit.module.js';
