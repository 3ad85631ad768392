type Say = (key: string) => string;

/** Настройки цепочки в том же виде, что и настройки узлов: их рисует та же форма. */
export function chainSchema(say: Say): unknown {
  return {
    type: 'object',
    required: ['name'],
    properties: {
      name: { title: say('name'), type: 'string', maxLength: 120 },
      description: { title: say('description'), type: 'string', maxLength: 2000, widget: 'text' },
      tags: { ...words(say('tags')), maxItems: 20 },
      secondTask: {
        title: say('secondTask'),
        type: 'string',
        enum: ['ignore', 'restart', 'queue', 'allow'],
        choices: Object.fromEntries(
          ['ignore', 'restart', 'queue', 'allow'].map((value) => {
            const text = say(`secondTasks.${value}`);
            return [value, { ru: text, en: text }];
          }),
        ),
      },
      timezone: {
        title: say('timezone'),
        description: say('timezoneHint'),
        type: 'string',
        widget: 'time-zone',
      },
      cancelWords: { ...words(say('cancelWords')), description: say('cancelHint'), maxItems: 30 },
    },
  };
}

/** Рабочее время — отдельно: оно есть целиком или его нет. */
export function workingHoursSchema(say: Say): unknown {
  const clock = { type: 'string', widget: 'clock', maxLength: 5 };
  return {
    type: 'object',
    properties: {
      workingHours: {
        title: say('workingHours'),
        type: 'object',
        properties: {
          days: {
            title: say('days'),
            type: 'array',
            widget: 'weekdays',
            items: { type: 'number' },
          },
          from: { ...clock, title: say('from') },
          to: { ...clock, title: say('to') },
        },
      },
    },
  };
}

function words(title: string): object {
  return { title, type: 'array', widget: 'tags', items: { type: 'string' } };
}
