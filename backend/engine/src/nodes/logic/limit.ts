import { isJsonObject } from '@zveno/contracts/json.js';
import * as z from 'zod';
import { defineNode } from '../../define-node.js';
import { fail, go, stay } from '../../move.js';
import type { Move } from '../../move.js';
import type { Visit } from '../../node-type.js';
import { Duration, field, output } from '../../settings-fields.js';
import { duration } from '../../time/duration.js';

const Settings = z.strictObject({
  key: field(z.enum(['contact', 'chat', 'account', 'all']).default('contact'), {
    ru: 'Считать',
    en: 'Count per',
    choices: {
      contact: { ru: 'по собеседнику', en: 'contact' },
      chat: { ru: 'по чату', en: 'chat' },
      account: { ru: 'по аккаунту', en: 'account' },
      all: { ru: 'на всех вместе', en: 'everyone together' },
    },
  }),
  times: field(z.int().min(1).max(100_000).default(1), { ru: 'Сколько раз', en: 'Times' }),
  per: field(Duration.optional(), {
    ru: 'За какое время',
    en: 'Per',
    widget: 'duration',
    hint: { ru: 'Пусто — за всё время: «только один раз».', en: 'Empty means ever.' },
  }),
});

/** «Не чаще»: пропускает N раз за период. Счёт по собеседнику ведёт сам движок, общий — исполнитель. */
export const limit = defineNode({
  type: 'limit',
  category: 'logic',
  title: { ru: 'Не чаще', en: 'Rate limit' },
  description: {
    ru: 'Пропускает не чаще N раз за период или только один раз.',
    en: 'Lets through at most N times per period, or only once ever.',
  },
  icon: 'speed',
  settings: Settings,
  outputs: [output('pass', 'Можно', 'Pass'), output('exceeded', 'Уже было', 'Exceeded')],
  prepare({ key, times, per }) {
    const period = per ? duration(per) : undefined;
    return {
      enter(visit) {
        const name = `${visit.scene.chain ?? ''}:${visit.node}`;
        const own = key === 'contact' && visit.scene.contact;
        if (own) return countContact(visit, { name, times, period });
        const activity = {
          kind: 'counter',
          key: `${name}:${sharedKey(key, visit)}`,
          limit: times,
          ...(period !== undefined && { period }),
        } as const;
        return {
          commands: [{ kind: 'activity', activity, timeoutSeconds: visit.settings.timeoutSeconds }],
          then: { kind: 'wait', for: 'activity' },
        };
      },
      resume(_visit, signal) {
        if (signal.kind !== 'outcome') return stay;
        const { outcome } = signal;
        if (outcome.kind === 'failed') return fail(outcome.error.code, outcome.error.message);
        const allowed = isJsonObject(outcome.value) && outcome.value['allowed'] === true;
        return go(allowed ? 'pass' : 'exceeded');
      },
    };
  },
});

interface Counting {
  readonly name: string;
  readonly times: number;
  readonly period: number | undefined;
}

function countContact({ scene, now }: Visit, { name, times, period }: Counting): Move {
  const [counted, since] = scene.contact?.counters?.[name] ?? [0, now];
  const over = period !== undefined && now - since >= period;
  const [count, start] = over ? [0, now] : [counted, since];
  if (count >= times) return go('exceeded');
  return go('pass', { contact: { counters: { [name]: [count + 1, start] } } });
}

function sharedKey(key: string, { scene, task }: Visit): string {
  if (key === 'all') return 'all';
  if (key === 'account') return `account:${scene.account?.id ?? ''}`;
  return `chat:${scene.account?.id ?? ''}:${scene.chat?.id ?? task.id}`;
}
