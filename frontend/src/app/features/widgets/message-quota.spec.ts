import { MessageQuota } from './message-quota.js';

describe(MessageQuota.name, () => {
  it('тридцать первое сообщение за секунду не принимает, в следующую — снова да', () => {
    const quota = new MessageQuota();
    const first = Array.from({ length: 31 }, () => quota.accepts('слово', 5000));

    expect(first.filter(Boolean)).toHaveLength(30);
    expect(quota.accepts('слово', 6000)).toBe(true);
  });

  it('слишком длинное и то, что не переложить в JSON, не принимает', () => {
    const quota = new MessageQuota();
    const round: Record<string, unknown> = {};
    round['self'] = round;

    expect(quota.accepts('я'.repeat(100_001), 0)).toBe(false);
    expect(quota.accepts(round, 0)).toBe(false);
  });
});
