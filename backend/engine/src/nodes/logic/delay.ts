import * as z from 'zod';
import { defineNode } from '../../define-node.js';
import { go, NodeFailure } from '../../move.js';
import type { Move } from '../../move.js';
import type { Visit } from '../../node-type.js';
import { Duration, field, nextOutput, TemplateText } from '../../settings-fields.js';
import { parseMoment } from '../../answers/moment.js';
import { duration } from '../../time/duration.js';
import { nextWorkingMoment } from '../../time/working-hours.js';

const longest = 366 * 86_400_000;

const Settings = z.strictObject({
  how: field(z.enum(['fixed', 'random', 'until', 'working-hours']).default('fixed'), {
    ru: 'Как ждать',
    en: 'How to wait',
    choices: {
      fixed: { ru: 'ровно', en: 'exactly' },
      random: { ru: 'случайно от и до', en: 'random range' },
      until: { ru: 'до времени', en: 'until a moment' },
      'working-hours': { ru: 'до рабочего времени', en: 'until working hours' },
    },
  }),
  for: field(Duration.default('1m'), {
    ru: 'Сколько',
    en: 'How long',
    widget: 'duration',
    when: { how: ['fixed'] },
  }),
  from: field(Duration.default('1m'), {
    ru: 'От',
    en: 'From',
    widget: 'duration',
    when: { how: ['random'] },
  }),
  to: field(Duration.default('5m'), {
    ru: 'До',
    en: 'To',
    widget: 'duration',
    when: { how: ['random'] },
  }),
  moment: field(TemplateText.default(''), {
    ru: 'До какого времени',
    en: 'Until when',
    widget: 'date',
    when: { how: ['until'] },
    hint: {
      ru: 'Например «завтра в 10», «31.12.2026 18:00» или {{переменная}}. Прошедшее время не ждут.',
      en: 'For example “31.12.2026 18:00” or a variable. A past time is not waited for.',
    },
  }),
});

/** Пауза. Хранится строкой с таймером: год ожидания не стоит памяти. */
export const delay = defineNode({
  type: 'delay',
  category: 'logic',
  title: { ru: 'Пауза', en: 'Delay' },
  description: {
    ru: 'Ждёт заданное или случайное время, до назначенного часа или до рабочего времени.',
    en: 'Waits for a fixed or random time, until a moment or until working hours.',
  },
  icon: 'schedule',
  waits: true,
  settings: Settings,
  outputs: [nextOutput],
  prepare(settings, tools) {
    const until = (due: number, now: number): Move =>
      due <= now
        ? go('next')
        : { then: { kind: 'wait', for: 'timer', until: Math.min(due, now + longest) } };
    const resume = (): Move => go('next');
    switch (settings.how) {
      case 'fixed': {
        const pause = duration(settings.for);
        return { resume, enter: ({ now }) => until(now + pause, now) };
      }
      case 'random': {
        const [from, to] = [duration(settings.from), duration(settings.to)];
        if (to < from) tools.problem('setting.invalid', 'to', backwards);
        const pause = (visit: Visit): number => from + visit.random() * Math.max(0, to - from);
        return { resume, enter: (visit) => until(Math.round(visit.now + pause(visit)), visit.now) };
      }
      case 'until': {
        if (settings.moment === '') tools.problem('setting.missing', 'moment');
        const text = tools.value(settings.moment, 'moment');
        return {
          resume,
          enter({ scope, now }) {
            const due = parseMoment(text(scope), now, tools.zone);
            if (due === undefined) {
              throw new NodeFailure('delay.no-moment', 'Не понять, до какого времени ждать');
            }
            return until(due, now);
          },
        };
      }
      case 'working-hours': {
        const hours = tools.workingHours ?? { days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' };
        return {
          resume,
          enter: ({ now }) => until(nextWorkingMoment(now, hours, tools.zone), now),
        };
      }
    }
  },
});

const backwards = { reason: 'меньше начала', reasonEn: 'less than the start' };
