import { pluginKeys } from './plugin-keys.js';

const free = new Set<string>();

describe(pluginKeys.name, () => {
  it('называет сочетание так же, как страница — нажатие', () => {
    expect(pluginKeys('Ctrl+Shift+Y', free)).toBe('Mod+Shift+Y');
    expect(pluginKeys('Shift+Alt+Ctrl+7', free)).toBe('Mod+Alt+Shift+7');
  });

  it('занятое приложением или браузером плагину не достаётся', () => {
    expect(pluginKeys('Ctrl+K', free)).toBeUndefined();
    expect(pluginKeys('Ctrl+Shift+Y', new Set(['Mod+Shift+Y']))).toBeUndefined();
  });

  it('без клавиши и занимать нечего', () => {
    expect(pluginKeys(null, free)).toBeUndefined();
  });
});
