import { AuthKeyVault } from '../../src/ports/auth-key-vault.js';
import { Client } from '../support/client.js';
import { codeOf, LoginStand } from '../support/login-stand.js';
import { onlyPerson, query } from '../support/people.js';
import { startTestApp } from '../support/test-app.js';

const password = 'тайна из трёх слов';

describe('вход в Telegram', () => {
  let stand: LoginStand;

  beforeAll(async () => {
    stand = await LoginStand.open();
  });
  afterAll(() => stand.close());

  const post = (id: string, step: string, body?: object) =>
    stand.owner.post(`/sessions/${id}/login/${step}`, body);
  const start = async (account = stand.account()) => {
    const id = await stand.session();
    await post(id, 'phone', { phone: account.phone }).expect(200);
    return { id, account, code: await stand.dc.codes.next(account.phone) };
  };

  it('по коду: называет, куда ушёл код, а вошедшего отдаёт на связь', async () => {
    const account = stand.account();
    const id = await stand.session();

    const sent = await post(id, 'phone', { phone: `+${account.phone}` }).expect(200);
    expect(sent.body).toMatchObject({ step: 'code', code: { kind: 'app', length: 5 } });
    expect(JSON.stringify(sent.body)).not.toContain(account.phone);
    const code = await stand.dc.codes.next(account.phone);
    await post(id, 'code', { code })
      .expect(200)
      .expect(/"step":"done"/);

    const session = await stand.owner.get(`/sessions/${id}`).expect(200);
    expect(session.body).toMatchObject({
      status: 'connecting',
      telegramUserId: String(account.id),
      phone: `79•••${account.phone.slice(-2)}`,
    });
    const stored = await stand.running.app.get(AuthKeyVault).read(id);
    expect(stored?.keys.map(({ key }) => Buffer.from(key))).toEqual([
      stand.dc.keysOf(account)[0]?.bytes,
    ]);
  });

  it('начатый одним процессом вход продолжает другой', async () => {
    const { id, code, account } = await start();
    const other = await startTestApp(stand.running.config);

    const { body } = await stand.owner.get(`/sessions/${id}`);
    await stand.owner.at(other).post(`/sessions/${id}/login/code`, { code }).expect(200);

    expect(body).toMatchObject({ status: 'logged-out' });
    expect(stand.dc.keysOf(account)).toHaveLength(1);
    await other.close();
  });

  it('с двухэтапной проверкой после кода спрашивает пароль; неверный можно исправить', async () => {
    const { id, code, account } = await start(stand.account({ password }));

    await post(id, 'code', { code })
      .expect(200)
      .expect(/"step":"password"/);
    const wrong = await post(id, 'password', { password: 'не тот' }).expect(422);
    expect(codeOf(wrong)).toBe('telegram.password-invalid');
    stand.dc.faults.next(undefined, 'auth.checkPassword', 'SRP_ID_INVALID');
    await post(id, 'password', { password })
      .expect(200)
      .expect(/"step":"done"/);

    expect(stand.dc.keysOf(account)).toHaveLength(1);
  });

  it('неверный код можно исправить, но после пятого вход кончается', async () => {
    const { id } = await start();

    for (const code of ['1', '2', '3', '4']) {
      expect(codeOf(await post(id, 'code', { code }))).toBe('telegram.code-invalid');
    }

    expect(codeOf(await post(id, 'code', { code: '0' }).expect(409))).toBe(
      'telegram.too-many-tries',
    );
    expect(await stand.login(id)).toMatchObject({ error: { code: 'telegram.too-many-tries' } });
    expect(codeOf(await post(id, 'code', { code: '0' }))).toBe('telegram.login-missing');
  });

  it('просроченный код называет просроченным и высылает новый', async () => {
    const { id, account, code } = await start();
    stand.dc.codes.expire(account.phone);

    expect(codeOf(await post(id, 'code', { code }))).toBe('telegram.code-expired');
    await post(id, 'resend').expect(200);
    const fresh = await stand.dc.codes.next(account.phone);
    await post(id, 'code', { code: fresh }).expect(200);

    expect(stand.dc.keysOf(account)).toHaveLength(1);
  });

  it.each([
    ['PHONE_NUMBER_BANNED', 409, 'telegram.phone-banned'],
    ['USER_DEACTIVATED', 409, 'telegram.account-deleted'],
    ['USER_DEACTIVATED_BAN', 409, 'telegram.account-banned'],
    ['FLOOD_WAIT_9', 429, 'telegram.flood'],
    ['PHONE_PASSWORD_FLOOD', 429, 'telegram.phone-flood'],
    ['API_ID_INVALID', 503, 'telegram.api-id-invalid'],
    ['NEW_STRANGE_ERROR', 503, 'telegram.refused'],
  ])('отказ Telegram %s — ответ %i %s', async (error, status, code) => {
    const account = stand.account();
    const id = await stand.session();
    stand.dc.faults.next(account, 'auth.sendCode', error);

    const answer = await post(id, 'phone', { phone: account.phone }).expect(status);

    expect(codeOf(answer)).toBe(code);
    expect(await stand.login(id)).toMatchObject({ step: 'failed', error: { code } });
  });

  it('просьбу подождать передаёт со сроком, а вход не прекращает', async () => {
    const { id, code, account } = await start();
    stand.dc.faults.next(account, 'auth.signIn', 'FLOOD_WAIT_42');

    const answer = await post(id, 'code', { code }).expect(429);

    expect(answer.body).toMatchObject({ code: 'telegram.flood', parameters: { seconds: 42 } });
    await post(id, 'code', { code }).expect(200);
  });

  it('тот же Telegram-аккаунт во второй раз не подключает, а новый ключ отзывает', async () => {
    const account = stand.account();
    await stand.signIn(await stand.session(), account);
    const { id, code } = await start(account);

    const answer = await post(id, 'code', { code }).expect(409);

    expect(codeOf(answer)).toBe('telegram.already-connected');
    expect(stand.dc.keysOf(account)).toHaveLength(1);
    expect((await stand.owner.get(`/sessions/${id}`)).body).toMatchObject({ status: 'logged-out' });
  });

  it('в строку одного Telegram-аккаунта другой не пускает', async () => {
    const id = await stand.session();
    await stand.signIn(id, stand.account());
    await stand.owner.post(`/sessions/${id}/logout`).expect(204);
    const other = stand.account();
    await post(id, 'phone', { phone: other.phone }).expect(200);

    const code = await stand.dc.codes.next(other.phone);

    expect(codeOf(await post(id, 'code', { code }))).toBe('telegram.another-user');
    expect(stand.dc.keysOf(other)).toHaveLength(0);
  });

  it('чужой начатый вход не продолжить и не перебить, но управляющий может его отменить', async () => {
    const { id, code } = await start();
    const { manager } = stand;
    const address = `/sessions/${id}/login`;

    expect(codeOf(await manager.post(`${address}/code`, { code }))).toBe(
      'telegram.login-of-another',
    );
    expect(codeOf(await manager.post(`${address}/qr`))).toBe('telegram.login-of-another');
    expect((await manager.get(address)).body).toMatchObject({ step: 'taken', code: null });
    await manager.delete(address).expect(204);

    expect(codeOf(await post(id, 'code', { code }))).toBe('telegram.login-missing');
  });

  it('без api_id не начинает вход и говорит, где его взять', async () => {
    const bare = await startTestApp({ roles: ['api'] });
    const owner = new Client(bare, await onlyPerson(bare));
    const { body } = await owner.post('/sessions', { name: 'Лавка' }).expect(201);
    const { id } = body as { id: string };

    const answer = await owner.post(`/sessions/${id}/login/qr`).expect(503);

    expect(codeOf(answer)).toBe('telegram.api-id-missing');
    await bare.close();
  });

  it('одиннадцатое начало за час откладывает', async () => {
    const { id } = await start();
    await query(
      stand.running.config.databaseUrl,
      'update telegram_logins set starts = 10 where session_id = $1',
      [id],
    );

    expect(codeOf(await post(id, 'qr').expect(429))).toBe('telegram.too-many-starts');
  });

  it('между шагами в базе нет ни телефона, ни ключа открытыми', async () => {
    const { id, account } = await start();

    const [row] = await query<{ sealed: Buffer }>(
      stand.running.config.databaseUrl,
      'select * from telegram_logins where session_id = $1',
      [id],
    );

    expect(row?.sealed.length).toBeGreaterThan(300);
    expect(JSON.stringify(row)).not.toContain(account.phone);
    expect(row?.sealed.includes(Buffer.from(account.phone))).toBe(false);
  });
});
