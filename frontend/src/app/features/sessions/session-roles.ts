import type { SessionDto } from '../../api/models.js';

export type Role = SessionDto['role'];

const order: readonly Role[] = ['viewer', 'operator', 'editor', 'manager', 'owner'];

/** Хватает ли роли для действия, которому нужна `needed`. */
export const atLeast = (role: Role, needed: Role): boolean =>
  order.indexOf(role) >= order.indexOf(needed);
