import type { SetProxyDto } from '../../api/models.js';

export type ProxyKind = SetProxyDto['kind'];

export const nothing = { host: '', port: 1080, username: '', password: '', secret: '' };

/** То, что уходит на сервер: у MTProxy — секрет, у остальных — имя и пароль, если заданы. */
export function proxyOf(kind: ProxyKind, value: typeof nothing): SetProxyDto {
  const { host, port, username, password, secret } = value;
  const place = { kind, host: host.trim(), port };
  if (kind === 'mtproto') return { ...place, secret: secret.trim() };
  return {
    ...place,
    ...(username && { username }),
    ...(password && { password }),
  };
}
