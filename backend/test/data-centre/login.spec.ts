import { signInPerson } from '../support/data-centre/index.js';
import { Party } from './party.js';

const password = 'тайна из трёх слов';

describe('вход в аккаунт', () => {
  let party: Party;

  beforeEach(async () => {
    party = await Party.gather();
  });

  afterEach(() => party.end());

  it('впускает mtcute по телефону и коду', async () => {
    const anna = party.account('Анна');
    const { client } = party.guest();

    const user = await client.start({
      phone: anna.phone,
      code: () => party.dc.codes.next(anna.phone),
      codeSentCallback: () => undefined,
    });

    expect(user.id).toBe(anna.id);
    expect(party.dc.keysOf(anna)).toHaveLength(1);
  });

  it('без пароля 2FA дальше кода не пускает, с паролем — пускает', async () => {
    const vera = party.account('Вера', { password });
    const { client } = party.guest();
    const { phone } = vera;
    const sent = await client.sendCode({ phone });
    if (!('phoneCodeHash' in sent)) throw new Error('код не выслан');
    const phoneCode = await party.dc.codes.next(phone);

    const { phoneCodeHash } = sent;
    await expect(client.signIn({ phone, phoneCodeHash, phoneCode })).rejects.toMatchObject({
      text: 'SESSION_PASSWORD_NEEDED',
    });
    expect(party.dc.keysOf(vera)).toHaveLength(0);
    await expect(client.checkPassword('не тот')).rejects.toMatchObject({
      text: 'PASSWORD_HASH_INVALID',
    });
    expect((await client.checkPassword(password)).id).toBe(vera.id);
  });

  it('отличает неверный код от просроченного', async () => {
    const { phone } = party.account('Глеб');
    const { client } = party.guest();
    const first = await client.sendCode({ phone });
    const second = await client.sendCode({ phone });
    if (!('phoneCodeHash' in first && 'phoneCodeHash' in second)) throw new Error('код не выслан');

    await expect(
      client.signIn({ phone, phoneCodeHash: first.phoneCodeHash, phoneCode: '12345' }),
    ).rejects.toMatchObject({ text: 'PHONE_CODE_EXPIRED' });
    await expect(
      client.signIn({ phone, phoneCodeHash: second.phoneCodeHash, phoneCode: '0' }),
    ).rejects.toMatchObject({ text: 'PHONE_CODE_INVALID' });
  });

  it('впускает mtcute по QR, подтверждённому из GramJS', async () => {
    const dina = party.account('Дина');
    const phone = await party.person(dina);
    const { client } = party.guest();

    const user = await client.signInQr({
      onUrlUpdated: (url) => void phone.acceptQr(new URL(url).searchParams.get('token') ?? ''),
    });

    expect(user.id).toBe(dina.id);
  });

  it('после QR спрашивает пароль 2FA', async () => {
    const egor = party.account('Егор', { password });
    const { client } = party.guest();

    const user = await client.signInQr({
      password,
      onUrlUpdated: (url) => {
        party.dc.acceptQr(egor, new URL(url).searchParams.get('token') ?? '');
      },
    });

    expect(user.id).toBe(egor.id);
  });

  it('впускает GramJS по телефону, коду и паролю', async () => {
    const zoya = party.account('Зоя', { password });

    party.keep(await signInPerson(party.dc, zoya, password));

    expect(party.dc.keysOf(zoya)).toHaveLength(1);
  });

  it('сообщает о запрещённом номере ошибкой, заказанной тестом', async () => {
    const igor = party.account('Игорь');
    const { client } = party.guest();
    party.dc.faults.next(igor, 'auth.sendCode', 'PHONE_NUMBER_BANNED');

    await expect(client.sendCode({ phone: igor.phone })).rejects.toMatchObject({
      code: 400,
      text: 'PHONE_NUMBER_BANNED',
    });
  });
});
