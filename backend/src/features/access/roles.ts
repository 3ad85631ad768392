/** Что можно сделать с аккаунтом или цепочкой, от меньшего права к большему. */
export const actions = ['read', 'operate', 'edit', 'manage', 'own'] as const;
export type Action = (typeof actions)[number];

/** Роли, которые выдают; владелец записан в самом аккаунте или цепочке. */
export const grantRoles = ['viewer', 'operator', 'editor', 'manager'] as const;
export type GrantRole = (typeof grantRoles)[number];
export type Role = GrantRole | 'owner';

/** Роли в том же порядке, что и действия: роль разрешает своё действие и все меньшие. */
export const roles = [...grantRoles, 'owner'] as const satisfies readonly Role[];

export function allows(role: Role, action: Action): boolean {
  return roles.indexOf(role) >= actions.indexOf(action);
}

/** Права не вычитаются: из личной роли и ролей команд действует старшая. */
export function highest(held: readonly Role[]): Role | undefined {
  return roles.findLast((role) => held.includes(role));
}
