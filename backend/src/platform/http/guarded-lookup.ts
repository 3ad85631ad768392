import type { LookupFunction } from 'node:net';
import { HttpCallFailed } from '../../ports/http-caller.js';
import type { NameLookup } from '../../ports/name-lookup.js';
import type { OpenTargets } from './address-guard.js';

export function forbidden(): HttpCallFailed {
  return new HttpCallFailed(
    {
      code: 'http.forbidden-address',
      message: 'Адрес ведёт во внутреннюю сеть. Открыть его может администратор в настройках сети.',
    },
    false,
  );
}

/**
 * Разрешение имени в миг соединения. Сокет получает только проверенные адреса, поэтому имя, которое
 * между проверкой и соединением сменило адрес, внутрь не проведёт.
 */
export function guardedLookup(names: NameLookup, targets: OpenTargets): LookupFunction {
  const resolve = async (host: string): Promise<{ address: string; family: number }[]> => {
    const found = await names.addresses(host);
    const open = targets.includesName(host) ? found : found.filter((it) => targets.admits(it));
    if (open.length === 0) throw forbidden();
    return open.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  };
  return (host, { all }, done) => {
    resolve(host).then(
      (addresses) => {
        const [first] = addresses;
        if (all === true) done(null, addresses);
        else if (first) done(null, first.address, first.family);
      },
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), []),
    );
  };
}
