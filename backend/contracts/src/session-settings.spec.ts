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
      { path: 'limits.perMinute', message: 'Слишком много: не больше 60.' },
      { path: 'quietHours.0', message: expect.stringContaining('совпадают') },
      { path: 'quietHours.1.from', message: expect.stringContaining('Время суток') },
      { path: 'timeZone', message: expect.stringContaining('Такого часового пояса нет') },
    ]);
  });
});
