import { SessionSettings } from '@zveno/contracts/session-settings.js';
import { gaugeOf } from './gauge.js';
import { Governor, type PacedOrder } from './governor.js';
import { minute, type PaceRules, PaceState } from './pace-state.js';
import { typingTime } from './typing-time.js';

const { limits } = SessionSettings.parse({});
const rules = (overrides: Partial<PaceRules> = {}): PaceRules => ({
  limits,
  quietHours: [],
  timeZone: 'Europe/Moscow',
  ...overrides,
});
const order = (overrides: Partial<PacedOrder> = {}): PacedOrder => ({
  chat: '1',
  method: 'send',
  stranger: false,
  heardAt: undefined,
  notBefore: undefined,
  ...overrides,
});
const empty = () => PaceState.parse({});
const moscow = (time: string) => Date.parse(`2026-03-10T${time}+03:00`);

describe(Governor.name, () => {
  const night = [{ from: '22:30', to: '08:00' }];

  it('в тихие часы аккаунта молчит до их конца, а на свежие слова отвечает', () => {
    const governor = new Governor(rules({ quietHours: night }), empty());
    const now = moscow('23:10:20');

    expect(governor.due(order(), now)).toBe(Date.parse('2026-03-11T08:00+03:00'));
    expect(governor.due(order({ heardAt: now - 4 * minute }), now)).toBe(now);
    expect(governor.due(order({ heardAt: now - 6 * minute }), now)).toBeGreaterThan(now);
    expect(governor.due(order(), moscow('08:00:00'))).toBe(moscow('08:00:00'));
    expect(governor.due(order(), moscow('22:29:59'))).toBe(moscow('22:29:59'));
  });

  it('незнакомым не пишет вовсе, когда их предел нулевой, но правку предела слышит', () => {
    const governor = new Governor(rules({ limits: { ...limits, newPeoplePerDay: 0 } }), empty());
    expect(governor.due(order({ stranger: true }), 1)).toBe(Infinity);
    expect(governor.due(order(), 1)).toBe(1);

    governor.obey(rules());

    expect(governor.due(order({ stranger: true }), 1)).toBe(1);
  });

  it('незнакомого считает человеком, а не сообщениями', () => {
    const governor = new Governor(rules({ limits: { ...limits, newPeoplePerDay: 1 } }), empty());
    const first = order({ stranger: true });
    governor.spend(first, 1, 0);

    expect(governor.due(first, 2)).toBe(2);
    expect(governor.due(order({ stranger: true, chat: '2' }), 2)).toBe(1 + 1440 * minute);
  });

  it('прочтение и удаление в пределы не входят, но остановку аккаунта ждут', () => {
    const governor = new Governor(rules({ limits: { ...limits, perMinute: 1 } }), empty());
    governor.spend(order(), 1, 0);
    expect(governor.due(order({ method: 'read' }), 2)).toBe(2);
    expect(governor.due(order({ method: 'send', chat: '2' }), 2)).toBe(1 + minute);

    governor.park({ scope: 'account', since: 2, until: 500, code: 'FLOOD_WAIT', message: '' });

    expect(governor.due(order({ method: 'read' }), 3)).toBe(500);
  });

  it('место тех, кто уже набирает текст, второй раз не отдаёт', () => {
    const governor = new Governor(rules({ limits: { ...limits, perMinute: 2 } }), empty());
    expect(governor.due(order(), 5, 1)).toBe(5);
    expect(governor.due(order(), 5, 2)).toBe(Infinity);
  });

  it('часы, переведённые назад на сутки, не останавливают отправку на сутки', () => {
    const governor = new Governor(rules({ limits: { ...limits, perMinute: 1 } }), empty());
    governor.spend(order(), 2 * 1440 * minute, 0);
    governor.state(1440 * minute);

    expect(governor.due(order(), 1440 * minute)).toBe(1441 * minute);
  });

  it('показания считает на миг вопроса, а не на миг записи', () => {
    const governor = new Governor(rules(), empty());
    for (const at of [0, 100, 200]) governor.spend(order({ stranger: true }), at, 0);
    const state = governor.state(200);

    expect(gaugeOf(state, rules(), 300)).toMatchObject({
      minute: { used: 3, limit: 20 },
      hour: { used: 3, limit: 300 },
      newPeople: { used: 1, limit: 10 },
    });
    expect(gaugeOf(state, rules(), 100 + minute).minute.used).toBe(1);
  });
});

describe(typingTime.name, () => {
  it('набирает с человеческой скоростью, но не дольше пятнадцати секунд', () => {
    const byLength = { kind: 'by-length' } as const;
    expect(typingTime(byLength, 'Да')).toBe(1_000);
    expect(typingTime(byLength, 'а'.repeat(100))).toBe(5_000);
    expect(typingTime(byLength, 'а'.repeat(4_000))).toBe(15_000);
    expect(typingTime({ kind: 'fixed', seconds: 3 }, 'а'.repeat(100))).toBe(3_000);
  });
});
