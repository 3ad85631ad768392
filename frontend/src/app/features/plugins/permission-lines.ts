import type { PluginPermissionsDto } from '../../api/models.js';

export type PermissionName = keyof PluginPermissionsDto;

/** Одна просьба плагина: чего он хочет и к чему это относится. */
export interface PermissionLine {
  readonly name: PermissionName;
  /** Узлы сети, поля настроек с адресом или места виджетов. */
  readonly details: readonly string[];
}

const order: readonly PermissionName[] = [
  'telegram',
  'messages',
  'contacts',
  'openRoutes',
  'network',
  'networkFrom',
  'storage',
  'slots',
];
/** С этими просьбами плагин говорит с людьми или открывается внешнему миру. */
const serious: readonly PermissionName[] = ['telegram', 'messages', 'contacts', 'openRoutes'];
/** Эти права относятся к аккаунтам: их можно дать не на все. */
const ofAccounts: readonly PermissionName[] = ['telegram', 'messages', 'contacts'];

/** Просьбы по порядку: сначала те, что заметят люди. */
export function permissionLines(permissions: PluginPermissionsDto): readonly PermissionLine[] {
  return order.flatMap((name): readonly PermissionLine[] => {
    const asked = permissions[name];
    if (Array.isArray(asked)) return asked.length > 0 ? [{ name, details: asked }] : [];
    return asked ? [{ name, details: [] }] : [];
  });
}

/** Чего из просимого нет среди прежнего. */
export function freshLines(
  asked: PluginPermissionsDto,
  before: PluginPermissionsDto,
): readonly PermissionLine[] {
  const known = new Map(permissionLines(before).map((line) => [line.name, line.details]));
  return permissionLines(asked).flatMap((line): readonly PermissionLine[] => {
    const details = known.get(line.name);
    if (!details) return [line];
    const added = line.details.filter((detail) => !details.includes(detail));
    return added.length > 0 ? [{ ...line, details: added }] : [];
  });
}

export const isSerious = ({ name }: PermissionLine): boolean => serious.includes(name);

export const concernsAccounts = (permissions: PluginPermissionsDto): boolean =>
  permissionLines(permissions).some(({ name }) => ofAccounts.includes(name));
