import type { PluginPermissionsDto } from '../../api/models.js';
import { concernsAccounts, freshLines, permissionLines } from './permission-lines.js';

const nothing: PluginPermissionsDto = {
  network: [],
  networkFrom: [],
  storage: false,
  messages: false,
  telegram: false,
  contacts: false,
  openRoutes: false,
  slots: [],
};

describe(permissionLines.name, () => {
  it('не просящему ничего нечего и разрешать', () => {
    expect(permissionLines(nothing)).toEqual([]);
  });

  it('ставит первыми просьбы, которые заметят люди', () => {
    const asked = { ...nothing, network: ['api.example.org'], storage: true, telegram: true };

    expect(permissionLines(asked).map(({ name }) => name)).toEqual([
      'telegram',
      'network',
      'storage',
    ]);
  });
});

describe(freshLines.name, () => {
  it('показывает только то, чего раньше не разрешали', () => {
    const before = { ...nothing, network: ['a.example.org'], storage: true };
    const asked = { ...before, network: ['a.example.org', 'b.example.org'], messages: true };

    expect(freshLines(asked, before)).toEqual([
      { name: 'messages', details: [] },
      { name: 'network', details: ['b.example.org'] },
    ]);
  });

  it('просьба, от которой отказались, новой не бывает', () => {
    expect(freshLines(nothing, { ...nothing, telegram: true })).toEqual([]);
  });
});

describe(concernsAccounts.name, () => {
  it('аккаунты выбирают, только когда права к ним относятся', () => {
    expect(concernsAccounts({ ...nothing, network: ['a.example.org'], storage: true })).toBe(false);
    expect(concernsAccounts({ ...nothing, contacts: true })).toBe(true);
  });
});
