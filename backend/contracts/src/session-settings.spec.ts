import { schemaProblems } from './schema-problems.js';
import { SessionSettings } from './session-settings.js';

const problemsOf = (value: unknown) => {
  const { error } = SessionSettings.safeParse(value);
  return error ? schemaProblems(error) : [];
};

describe('настройки аккаунта', () => {
  it('без указаний осторожны', () => {
    expect(SessionSettings.parse({})).toEqual({
      limits: { perMinute: 20, perHour: 300, perChatMinute: 10, newPeoplePerDay: 10 },
      quietHours: [],
      takeoverMinutes: 30,
    });
  });

  it('не дают снять предел, задать пустые тихие часы и несуществующий пояс', () => {
    const problems = problemsOf({
      limits: { perMinute: 1000 },
      quietHours: [
        { from: '22:00', to: '22:00' },
        { from: '25:00', to: '08:00' },
      ],
      timeZone: 'Europe/Atlantis',
    });

    expect(problems).toEqual([
      {
        path: 'limits.perMinute',
        message: 'Нужно не больше 60.',
        en: 'At most 60 allowed.',
      },
      {
        path: 'quietHours.0',
        message: 'Начало и конец совпадают — такие тихие часы пусты.',
        en: 'The start equals the end — such quiet hours are empty.',
      },
      {
        path: 'quietHours.1.from',
        message: 'Нужно время суток в виде 22:30, от 00:00 до 23:59.',
        en: 'A time like 22:30 is needed, from 00:00 to 23:59.',
      },
      {
        path: 'timeZone',
        message: 'Такого часового пояса нет, а годится, например, Europe/Moscow.',
        en: 'There is no such time zone; Europe/Moscow, for example, will do.',
      },
    ]);
  });
});
