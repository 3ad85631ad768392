import { targetsOf } from './targets.js';

describe(targetsOf.name, () => {
  it('принимает строки и запятые, пустое и повторы отбрасывает', () => {
    expect(targetsOf('crm.local, 10.0.0.0/8\n\n  10.0.0.5;crm.local ')).toEqual([
      'crm.local',
      '10.0.0.0/8',
      '10.0.0.5',
    ]);
  });
});
