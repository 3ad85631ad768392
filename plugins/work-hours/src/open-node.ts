import type { PluginNode } from '@zveno/plugin-sdk';
import { Calendar } from './calendar.js';
import { settingsOf } from './settings.js';

export const openNode: PluginNode = {
  name: 'open',
  title: { ru: 'Сейчас рабочее время?', en: 'Is it working time?' },
  description: {
    ru: 'Ведёт по календарю плагина; итог — когда ближайшее открытие.',
    en: 'Goes by the calendar of the plugin; the result is the next opening.',
  },
  icon: 'schedule',
  outputs: [
    { id: 'open', title: { ru: 'Рабочее', en: 'Open' } },
    { id: 'closed', title: { ru: 'Нерабочее', en: 'Closed' } },
  ],
  run(_call, { settings }) {
    const calendar = new Calendar(settingsOf(settings.values));
    const now = Date.now();
    const opening = calendar.nextOpening(now);
    return {
      output: calendar.open(now) ? 'open' : 'closed',
      value: opening === undefined ? null : new Date(opening).toISOString(),
    };
  },
};
