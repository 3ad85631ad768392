import { AuthKeyVault } from '../../src/ports/auth-key-vault.js';
import { LoginStand } from '../support/login-stand.js';
import { query } from '../support/people.js';

const password = 'тайна из трёх слов';

describe('вход в Telegram по QR', () => {
  let stand: LoginStand;

  beforeAll(async () => {
    stand = await LoginStand.open();
  });
  afterAll(() => stand.close());

  const post = (id: string, step: string, body?: object) =>
    stand.owner.post(`/sessions/${id}/login/${step}`, body);
  /** Показанный код QR: токен, который сканируют. */
  const shown = async (id: string) => {
    const { body } = await post(id, 'qr').expect(200);
    const { qr } = body as { qr: { url: string } };
    return new URL(qr.url).searchParams.get('token') ?? '';
  };

  it('сканирование из Telegram завершает вход', async () => {
    const account = stand.account();
    const id = await stand.session();

    stand.dc.acceptQr(account, await shown(id));
    await stand.until(id, 'done');

    expect(stand.dc.keysOf(account)).toHaveLength(1);
  });

  it('с двухэтапной проверкой спрашивает пароль', async () => {
    const account = stand.account({ password });
    const id = await stand.session();

    stand.dc.acceptQr(account, await shown(id));
    await stand.until(id, 'password');
    await post(id, 'password', { password })
      .expect(200)
      .expect(/"step":"done"/);

    expect(stand.dc.keysOf(account)).toHaveLength(1);
  });

  it('отменённый QR закрывает соединение: подтвердивший его входа не получает', async () => {
    const account = stand.account();
    const id = await stand.session();
    const token = await shown(id);

    await stand.owner.delete(`/sessions/${id}/login`).expect(204);
    const key = stand.dc.acceptQr(account, token);

    await stand.dc.waitFor(() => key.holders.size === 0, 5000, 'конец соединения');
    expect(await stand.login(id)).toMatchObject({ step: 'none' });
    expect(await stand.running.app.get(AuthKeyVault).read(id)).toBeUndefined();
  });

  it('о QR, чей процесс убит, говорит, что вход надо начать заново', async () => {
    const id = await stand.session();
    await post(id, 'qr').expect(200);

    await query(
      stand.running.config.databaseUrl,
      `update telegram_logins set alive_until = now() - interval '1 s' where session_id = $1`,
      [id],
    );

    const { error } = await stand.login(id);
    expect(error?.code).toBe('telegram.login-interrupted');
    await post(id, 'qr').expect(200);
  });
});
