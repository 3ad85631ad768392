import * as z from 'zod';
import { defineNode } from '../../define-node.js';
import { go } from '../../move.js';
import { ClockText, field, startOutput } from '../../settings-fields.js';
import { isTimeZone } from '../../time/civil-time.js';
import { BadCron, nextOccurrence, parseCron } from '../../time/cron.js';
import type { Cron } from '../../time/cron.js';

const Settings = z.strictObject({
  how: field(z.enum(['daily', 'cron']).default('daily'), {
    ru: 'Как задать',
    en: 'Kind',
    choices: {
      daily: { ru: 'время и дни недели', en: 'time and weekdays' },
      cron: { ru: 'выражение cron', en: 'cron expression' },
    },
  }),
  at: field(z.array(ClockText).min(1).max(24).default(['10:00']), {
    ru: 'Во сколько',
    en: 'At',
    widget: 'clock',
    when: { how: ['daily'] },
  }),
  days: field(z.array(z.int().min(1).max(7)).min(1).max(7).default([1, 2, 3, 4, 5, 6, 7]), {
    ru: 'Дни недели',
    en: 'Weekdays',
    widget: 'weekdays',
    when: { how: ['daily'] },
    hint: { ru: '1 — понедельник, 7 — воскресенье.', en: '1 is Monday, 7 is Sunday.' },
  }),
  cron: field(z.string().max(120).optional(), {
    ru: 'Выражение cron',
    en: 'Cron',
    widget: 'cron',
    when: { how: ['cron'] },
  }),
  timezone: field(z.string().max(64).optional(), {
    ru: 'Часовой пояс',
    en: 'Time zone',
    widget: 'time-zone',
    hint: { ru: 'Пусто — пояс цепочки.', en: 'Empty means the zone of the chain.' },
    advanced: true,
  }),
  missed: field(z.enum(['skip', 'once', 'all']).default('skip'), {
    ru: 'Если срок прошёл, пока ничего не работало',
    en: 'Missed runs',
    choices: {
      skip: { ru: 'пропустить', en: 'skip' },
      once: { ru: 'выполнить один раз', en: 'run once' },
      all: { ru: 'выполнить все', en: 'run all' },
    },
    advanced: true,
  }),
});

/** Запуск по времени в часовом поясе. */
export const schedule = defineNode({
  type: 'schedule',
  category: 'triggers',
  title: { ru: 'Расписание', en: 'Schedule' },
  description: {
    ru: 'Цепочка начинается в назначенное время: каждый день, по будням или по выражению cron.',
    en: 'Starts at a set time: every day, on weekdays or by a cron expression.',
  },
  icon: 'calendar_clock',
  trigger: true,
  settings: Settings,
  outputs: [startOutput],
  prepare(settings, tools) {
    const zone = settings.timezone || tools.zone;
    if (!isTimeZone(zone)) {
      tools.problem('setting.invalid', 'timezone', {
        reason: 'такого пояса нет',
        reasonEn: 'there is no such zone',
      });
    }
    let crons: readonly Cron[] = [];
    try {
      crons = settings.how === 'cron' ? [parseCron(settings.cron ?? '')] : dailyCrons(settings);
    } catch (error) {
      if (!(error instanceof BadCron)) throw error;
      const { ru, en } = error.reason;
      tools.problem('setting.invalid', 'cron', { reason: ru, reasonEn: en });
    }
    return {
      missed: settings.missed,
      matches: (event) => event.kind === 'schedule',
      enter: () => go('next'),
      nextDue(after) {
        const found = crons.map((cron) =>
          nextOccurrence(cron, after, isTimeZone(zone) ? zone : 'UTC'),
        );
        const due = found.filter((moment) => moment !== undefined);
        return due.length > 0 ? Math.min(...due) : undefined;
      },
    };
  },
});

function dailyCrons({ at, days }: z.infer<typeof Settings>): readonly Cron[] {
  return at.map((clock) => {
    const [hour = '0', minute = '0'] = clock.split(':');
    return parseCron(`${Number(minute)} ${Number(hour)} * * ${days.join(',')}`);
  });
}
