import { nowSeconds } from '../mail/letter.js';
import type { AuthKey } from '../session/auth-key.js';
import type { TlObject } from '../tl/object.js';

/** Строка списка «Устройства». */
export function authorisationView(key: AuthKey, current: boolean): TlObject {
  return {
    _: 'authorization',
    current,
    hash: current ? 0n : key.id,
    deviceModel: key.device,
    platform: 'linux',
    systemVersion: '1.0',
    apiId: 1,
    appName: key.device,
    appVersion: '1.0',
    dateCreated: nowSeconds(),
    dateActive: nowSeconds(),
    ip: '127.0.0.1',
    country: 'RU',
    region: '',
  };
}
