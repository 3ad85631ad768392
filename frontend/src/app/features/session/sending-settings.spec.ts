import { SessionSettings } from '@zveno/contracts/session-settings.js';
import { limitBounds, readSending, writeSending } from './sending-settings.js';

describe('настройки отправки', () => {
  it('незаданные — те же осторожные, что у сервера', () => {
    const { limits, quietHours, takeoverMinutes, timeZone } = readSending({});

    expect({ limits, quietHours, takeoverMinutes }).toEqual(SessionSettings.parse({}));
    expect(timeZone).toBe('');
  });

  it('прочитанное и записанное обратно не меняется', () => {
    const settings = SessionSettings.parse({
      limits: { perMinute: 5 },
      quietHours: [{ from: '22:00', to: '08:00' }],
      takeoverMinutes: 0,
      timeZone: 'Asia/Yekaterinburg',
    });

    expect(writeSending(readSending(settings))).toEqual(settings);
  });

  it.each(Object.entries(limitBounds))('границы %s принимает и сервер', (name, [least, most]) => {
    const accepts = (value: number) =>
      SessionSettings.safeParse({ limits: { [name]: value } }).success;

    expect([least, most].map(accepts)).toEqual([true, true]);
    expect([least - 1, most + 1].map(accepts)).toEqual([false, false]);
  });
});
