import { deviceName } from './device-name.js';

describe(deviceName.name, () => {
  it('узнаёт браузер и систему', () => {
    const chrome =
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';

    expect(deviceName(chrome)).toBe('Chrome · Windows');
  });

  it('iPhone не путает с macOS', () => {
    const safari =
      'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1';

    expect(deviceName(safari)).toBe('Safari · iOS');
  });

  it('незнакомую строку оставляет без имени', () => {
    expect(deviceName('curl/8.9')).toBe('');
    expect(deviceName(null)).toBe('');
  });
});
