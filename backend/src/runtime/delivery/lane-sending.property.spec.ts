import { Logger } from '@nestjs/common';
import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { aLane } from '../../../test/support/lanes/a-lane.js';
import { anOrder } from '../../../test/support/lanes/an-order.js';
import { HandClock } from '../../../test/support/lanes/hand-clock.js';
import { RecordingLine } from '../../../test/support/lanes/recording-line.js';
import type { Refusal } from '../../ports/channel.js';
import { Intake } from '../intake/intake.js';
import type { Lane } from '../ownership/lane.js';
import type { TurnInput } from '../intake/turn-input.js';
import { Governor } from './governor/governor.js';
import { day, minute, PaceState } from './governor/pace-state.js';
import { LaneSending } from './lane-sending.js';
import type { Receipt } from './order-row.js';
import { SentMessages } from './sent-messages.js';

const start = Date.UTC(2026, 0, 15, 12);
const error = { code: 'X', message: 'отказ' };

class ReceiptList extends Intake {
  readonly receipts: Receipt[] = [];

  async push(_lane: Lane, input: TurnInput): Promise<void> {
    if (input.kind === 'receipts') this.receipts.push(...input.receipts);
    return Promise.resolve();
  }
}

type Fate = 'sent' | 'again' | 'wait-chat' | 'wait-account' | 'strangers' | 'never' | 'crash';
const fates = fc.constantFrom<Fate[]>(
  'sent',
  'sent',
  'again',
  'wait-chat',
  'wait-account',
  'strangers',
  'never',
  'crash',
);
const wishes = fc.array(
  fc.record({
    chat: fc.constantFrom('1', '2', '3'),
    stranger: fc.boolean(),
    typing: fc.boolean(),
    /** Что ответит канал на каждую следующую попытку; потом — успех. */
    fates: fc.array(fates, { maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 25 },
);

function refusal(fate: Fate | undefined, now: number): Refusal | undefined {
  switch (fate) {
    case undefined:
    case 'sent':
      return undefined;
    case 'wait-chat':
      return { kind: 'wait', scope: 'chat', until: now + 90_000, error };
    case 'wait-account':
      return { kind: 'wait', scope: 'account', until: now + 300_000, error };
    case 'crash':
      throw new TypeError('канал споткнулся');
    default:
      return { kind: fate, error };
  }
}

describe(LaneSending.name, () => {
  // О непредвиденных отказах отправка пишет в журнал: здесь их сотни.
  beforeAll(() => Logger.overrideLogger(false));

  it('при любых отказах ничего не теряет, не повторяет сделанное и хранит порядок чата', async () => {
    await fc.assert(
      fc.asyncProperty(wishes, async (wanted) => {
        const clock = new HandClock(start);
        const lane = aLane(1, undefined);
        const intake = new ReceiptList();
        const limits = { perMinute: 6, perHour: 100, perChatMinute: 3, newPeoplePerDay: 2 };
        const governor = new Governor(
          { limits, quietHours: [], timeZone: 'UTC' },
          PaceState.parse({}),
        );
        const sent = new SentMessages(new DataSource({ type: 'postgres' }));
        const sending = new LaneSending(lane, {
          clock,
          intake,
          governor,
          sent,
          paced: () => undefined,
        });
        const orders = wanted.map(({ chat, stranger, typing }, index) =>
          anOrder(lane, {
            chat,
            draft: {
              kind: 'send',
              text: String(index),
              ...(typing && { typing: { kind: 'fixed', seconds: 2 } }),
            },
            ...(stranger && { payload: { stranger } }),
          }),
        );
        const stops: {
          from: number;
          until: number;
          applies: (chat: string, stranger: boolean) => boolean;
        }[] = [];
        const line = new RecordingLine(clock, (order, tries) => {
          if (order.kind !== 'send') return undefined;
          const fate = wanted[Number(order.text)]?.fates[tries];
          const from = clock.now();
          const { chat } = order;
          if (fate === 'wait-chat')
            stops.push({ from, until: from + 90_000, applies: (it) => it === chat });
          if (fate === 'wait-account')
            stops.push({ from, until: from + 300_000, applies: () => true });
          if (fate === 'strangers') stops.push({ from, until: from + day, applies: (_, it) => it });
          return refusal(fate, from);
        });

        sending.add(orders);
        sending.begin();
        sending.attach(line);
        const final = () => intake.receipts.filter(({ state }) => state !== 'waiting');
        expect(await clock.runUntil(() => final().length === orders.length)).toBe(true);

        for (const chat of ['1', '2', '3']) {
          const expected = orders.filter((it) => it.chat === chat).map(({ id }) => id);
          expect(
            final()
              .filter(({ order }) => order.chat === chat)
              .map(({ id }) => id),
          ).toEqual(expected);
        }
        const sends = line.performed.flatMap(({ order, at }) =>
          order.kind === 'send' ? [{ ...order, at }] : [],
        );
        for (const { at, chat, text } of sends) {
          const stranger = wanted[Number(text)]?.stranger === true;
          const broken = stops.filter(
            (it) => it.from < at && at < it.until && it.applies(chat, stranger),
          );
          expect(broken).toEqual([]);
          expect(
            sends.filter((it) => it.at > at - minute && it.at <= at).length,
          ).toBeLessThanOrEqual(6);
          const here = sends.filter((it) => it.chat === chat && it.at > at - minute && it.at <= at);
          expect(here.length).toBeLessThanOrEqual(3);
        }
        for (const [index, { fates: told }] of wanted.entries()) {
          const tries = sends.filter(({ text }) => text === String(index)).length;
          const end = told.findIndex((fate) => fate === 'sent' || fate === 'never');
          expect(tries).toBe(end < 0 ? told.length + 1 : end + 1);
        }
      }),
      { numRuns: 150 },
    );
  });
});
