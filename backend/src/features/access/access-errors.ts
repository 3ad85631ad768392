import { DomainError } from '@zveno/contracts/domain-error.js';
import type { Action } from './roles.js';
import type { ResourceKind } from './resource.js';

/** Предмета нет или человеку нельзя о нём знать: ответ в обоих случаях один. */
export class ResourceMissing extends DomainError {
  constructor(kind: ResourceKind) {
    super(kind === 'session' ? 'access.session-missing' : 'access.chain-missing', 'missing');
  }
}

const codes = {
  operate: 'access.needs-operator',
  edit: 'access.needs-editor',
  manage: 'access.needs-manager',
  own: 'access.needs-owner',
} as const;

/** Предмет человеку виден, но действие выше его роли. */
export class RoleTooLow extends DomainError {
  constructor(action: Exclude<Action, 'read'>) {
    super(codes[action], 'forbidden');
  }
}

export class AdministratorRequired extends DomainError {
  constructor() {
    super('access.administrator-only', 'forbidden');
  }
}
