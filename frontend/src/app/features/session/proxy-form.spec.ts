import { nothing, proxyOf } from './proxy-form.js';

const typed = { ...nothing, host: ' proxy.local ', username: 'я', password: 'п', secret: ' ee00 ' };

describe(proxyOf.name, () => {
  it('секрет уходит только с MTProxy', () => {
    expect(proxyOf('mtproto', typed)).toEqual({
      kind: 'mtproto',
      host: 'proxy.local',
      port: 1080,
      secret: 'ee00',
    });
  });

  it('имя и пароль — только с SOCKS5 и HTTP', () => {
    expect(proxyOf('http', typed)).toEqual({
      kind: 'http',
      host: 'proxy.local',
      port: 1080,
      username: 'я',
      password: 'п',
    });
  });

  it('пустые имя и пароль не отправляются вовсе', () => {
    expect(proxyOf('socks5', { ...nothing, host: 'a' })).toEqual({
      kind: 'socks5',
      host: 'a',
      port: 1080,
    });
  });
});
