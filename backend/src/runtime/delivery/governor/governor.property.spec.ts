import fc from 'fast-check';
import { Governor, type PacedOrder } from './governor.js';
import { day, hour, minute, type PaceRules, PaceState } from './pace-state.js';

const start = Date.UTC(2026, 0, 15, 12);
const empty = () => PaceState.parse({});

const rules: fc.Arbitrary<PaceRules> = fc.record({
  limits: fc.record({
    perMinute: fc.integer({ min: 1, max: 6 }),
    perHour: fc.integer({ min: 1, max: 20 }),
    perChatMinute: fc.integer({ min: 1, max: 3 }),
    newPeoplePerDay: fc.integer({ min: 1, max: 3 }),
  }),
  quietHours: fc.constant([]),
  timeZone: fc.constant('UTC'),
});
const orders = fc.array(
  fc.record({
    chat: fc.constantFrom('1', '2', '3', '4', '5'),
    stranger: fc.boolean(),
    /** Через сколько после прошлого поручения пришло это. */
    after: fc.integer({ min: 0, max: 30_000 }),
    /** После этого поручения процесс сменился: новый знает только записанное. */
    handedOver: fc.boolean(),
  }),
  { maxLength: 60 },
);
interface Done {
  readonly at: number;
  readonly chat: string;
  readonly stranger: boolean;
}

const order = (chat: string, stranger = false): PacedOrder => ({
  chat,
  stranger,
  method: 'send',
  heardAt: undefined,
  notBefore: undefined,
});

/** Ведёт поручения одно за другим, каждый раз дожидаясь названного регулятором срока. */
function sendAll(
  set: PaceRules,
  wanted: readonly { chat: string; stranger: boolean; after: number; handedOver: boolean }[],
) {
  let governor = new Governor(set, empty());
  let now = start;
  const done: Done[] = [];
  for (const { chat, stranger, after, handedOver } of wanted) {
    now += after;
    for (let due = governor.due(order(chat, stranger), now); due > now;) {
      now = due;
      due = governor.due(order(chat, stranger), now);
    }
    governor.spend(order(chat, stranger), now, 10);
    done.push({ at: now, chat, stranger });
    if (handedOver)
      governor = new Governor(
        set,
        PaceState.parse(JSON.parse(JSON.stringify(governor.state(now)))),
      );
  }
  return done;
}

/** Наибольшее число отправок в отрезке такой длины, где бы он ни лежал. */
const most = (done: readonly Done[], window: number) =>
  Math.max(
    0,
    ...done.map(({ at }) => done.filter((it) => it.at > at - window && it.at <= at).length),
  );

describe(Governor.name, () => {
  it('ни в одном отрезке не выходит за пределы, даже если владелец дорожки меняется на ходу', () => {
    fc.assert(
      fc.property(rules, orders, (set, wanted) => {
        const done = sendAll(set, wanted);
        const { perMinute, perHour, perChatMinute, newPeoplePerDay } = set.limits;

        expect(done).toHaveLength(wanted.length);
        expect(most(done, minute)).toBeLessThanOrEqual(perMinute);
        expect(most(done, hour)).toBeLessThanOrEqual(perHour);
        for (const chat of ['1', '2', '3', '4', '5']) {
          const here = done.filter((it) => it.chat === chat);
          expect(most(here, minute)).toBeLessThanOrEqual(perChatMinute);
        }
        for (const { at } of done) {
          const met = done.filter((it) => it.stranger && it.at > at - day && it.at <= at);
          expect(new Set(met.map(({ chat }) => chat)).size).toBeLessThanOrEqual(newPeoplePerDay);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('запас минуты отдаёт сразу, а не растягивает по секундам', () => {
    fc.assert(
      fc.property(rules, (set) => {
        const burst = Math.min(set.limits.perMinute, set.limits.perHour, set.limits.perChatMinute);
        const wanted = Array.from({ length: burst }, () => ({
          chat: '1',
          stranger: false,
          after: 0,
          handedOver: false,
        }));

        expect(sendAll(set, wanted).at(-1)?.at).toBe(start + 10 * (burst - 1));
      }),
    );
  });

  it('остановки соблюдает до срока, и касаются они только своего', () => {
    const until = fc.integer({ min: start + 1, max: start + day });
    const scope = fc.constantFrom(
      'account' as const,
      'chat' as const,
      'method' as const,
      'strangers' as const,
    );
    fc.assert(
      fc.property(rules, scope, until, (set, of, end) => {
        const governor = new Governor(set, empty());
        const name = { account: undefined, chat: '1', method: 'send', strangers: undefined }[of];
        governor.park({
          scope: of,
          name,
          since: start,
          until: end,
          code: 'FLOOD_WAIT',
          message: '',
        });
        const heir = new Governor(set, governor.state(start));

        for (const it of [governor, heir]) {
          expect(it.due(order('1', true), start)).toBe(end);
          expect(it.due(order('1', true), end)).toBe(end);
          const other = it.due({ ...order('2'), method: 'edit' }, start);
          expect(other).toBe(of === 'account' ? end : start);
        }
        governor.lift(start);
        expect(governor.due(order('1', true), start)).toBe(start);
      }),
    );
  });
});
