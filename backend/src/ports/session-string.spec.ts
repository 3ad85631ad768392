import { SessionStringBroken } from './session-string.js';

describe(SessionStringBroken.name, () => {
  it('называет программу и беду на обоих языках', () => {
    const { reason } = new SessionStringBroken('telethon', 'no-such-dc', { dc: 7 });

    expect(reason).toEqual({
      ru: 'Telethon: дата-центра 7 не бывает, есть с 1 по 5',
      en: 'Telethon: there is no data centre 7, only 1 to 5',
    });
  });
});
