import { safeTarget } from './safe-target.js';

describe(safeTarget.name, () => {
  it.each(['/chains', '/chains?tag=vip', '/'])('ведёт на %s', (target) => {
    expect(safeTarget(target)).toBe(target);
  });

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', ''])(
    'чужой адрес %s заменяет началом',
    (target) => {
      expect(safeTarget(target)).toBe('/');
    },
  );

  it('без адреса ведёт на начало', () => {
    expect(safeTarget(undefined)).toBe('/');
  });
});
