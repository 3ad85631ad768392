import { AuthKeyVault } from '../../src/ports/auth-key-vault.js';
import { sessionStringFormats } from '../../src/ports/session-string.js';
import { readSessionString } from '../../src/platform/session-strings/read-session-string.js';
import { codeOf, LoginStand } from '../support/login-stand.js';
import { query } from '../support/people.js';

describe('строки сеанса и выход', () => {
  let stand: LoginStand;

  beforeAll(async () => {
    stand = await LoginStand.open();
  });
  afterAll(() => stand.close());

  const bring = (id: string, text: string, format?: string) =>
    stand.owner.post(`/sessions/${id}/import`, { text, format });
  const take = (id: string, format: string, password = stand.password) =>
    stand.owner.post(`/sessions/${id}/export`, { password, format });
  const kept = async (id: string) => {
    const stored = await stand.running.app.get(AuthKeyVault).read(id);
    return stored?.keys.map(({ key }) => Buffer.from(key));
  };
  const connected = async () => {
    const account = stand.account();
    const id = await stand.session();
    const strings = stand.dc.authorise(account);
    await bring(id, strings.mtcute).expect(204);
    return { id, account, strings };
  };

  it.each(sessionStringFormats)('принимает вход из %s и узнаёт, чей он', async (format) => {
    const account = stand.account();
    const id = await stand.session();
    const strings = stand.dc.authorise(account);

    await bring(id, strings[format], format).expect(204);

    const { body } = await stand.owner.get(`/sessions/${id}`);
    expect(body).toMatchObject({ status: 'connecting', telegramUserId: String(account.id) });
    expect(await kept(id)).toEqual([strings.key.bytes]);
  });

  it('негодную строку отклоняет, называя формат и не повторяя её', async () => {
    const id = await stand.session();
    const { telethon } = stand.dc.authorise(stand.account());

    const answer = await bring(id, telethon.slice(0, 340), 'telethon').expect(422);

    expect(answer.body).toMatchObject({
      code: 'telegram.string-invalid',
      errors: [{ path: 'text', message: expect.stringContaining('Telethon: длина не та') }],
    });
    expect(answer.text).not.toContain(telethon.slice(20, 60));
  });

  it('вход, завершённый в Telegram, не берёт', async () => {
    const account = stand.account();
    const id = await stand.session();
    const { mtcute } = stand.dc.authorise(account);
    stand.dc.revoke(account);

    expect(codeOf(await bring(id, mtcute).expect(422))).toBe('telegram.not-authorised');
    expect(await kept(id)).toBeUndefined();
  });

  it('ключ, который уже ведёт аккаунт здесь, в Telegram второй раз не предъявляет', async () => {
    const { strings, account } = await connected();
    const calls = stand.dc.ledger.calls({ account }).length;

    const answer = await bring(await stand.session(), strings.pyrogram).expect(409);

    expect(codeOf(answer)).toBe('telegram.already-connected');
    expect(stand.dc.ledger.calls({ account })).toHaveLength(calls);
  });

  it('вход уже подключённого аккаунта с другим ключом не берёт и чужой ключ не отзывает', async () => {
    const { account } = await connected();
    const another = stand.dc.authorise(account);

    const answer = await bring(await stand.session(), another.gramjs).expect(409);

    expect(codeOf(answer)).toBe('telegram.already-connected');
    expect(stand.dc.keysOf(account)).toHaveLength(2);
  });

  it('вошедшему аккаунту второй вход не нужен', async () => {
    const { id } = await connected();

    const answer = await stand.owner.post(`/sessions/${id}/login/qr`).expect(409);

    expect(codeOf(answer)).toBe('telegram.already-signed-in');
  });

  it.each(sessionStringFormats)('выгружает владельцу строку %s с тем же ключом', async (format) => {
    const { id, account, strings } = await connected();

    const { body } = await take(id, format).expect(200);

    const { text, warning } = body as { text: string; warning: string };
    const login = readSessionString(text, format);
    expect(Buffer.from(login.authKey)).toEqual(strings.key.bytes);
    expect([undefined, account.id]).toContain(login.userId);
    expect(warning).toContain('Не пересылайте');
  });

  it('без пароля владельца не выгружает; в журнале — формат, но не строка', async () => {
    const { id } = await connected();

    expect(codeOf(await take(id, 'telethon', 'не тот').expect(403))).toBe('auth.wrong-password');
    const { body } = await take(id, 'telethon').expect(200);
    expect(
      codeOf(
        await stand.manager.post(`/sessions/${id}/export`, {
          password: stand.password,
          format: 'telethon',
        }),
      ),
    ).toBe('access.needs-owner');

    const entries = await query<{ text: string }>(
      stand.running.config.databaseUrl,
      'select audit::text as text from audit where resource_id = $1 order by id',
      [id],
    );
    const journal = entries.map(({ text }) => text).join('\n');
    expect(journal.match(/session\.exported/g)).toHaveLength(1);
    expect(journal).not.toContain((body as { text: string }).text.slice(10, 60));
  });

  it('шестую выгрузку за час откладывает', async () => {
    const { id } = await connected();

    for (const format of [...sessionStringFormats, 'mtcute']) await take(id, format).expect(200);

    expect(codeOf(await take(id, 'mtcute').expect(429))).toBe('telegram.too-many-exports');
  });

  it('выход записывает волю человека: ключ ждёт владельца дорожки и стирается им', async () => {
    const { id } = await connected();
    const vault = stand.running.app.get(AuthKeyVault);

    await stand.owner.post(`/sessions/${id}/logout`).expect(204);

    const { body } = await stand.owner.get(`/sessions/${id}`);
    expect(body).toMatchObject({ status: 'logged-out', reason: { code: 'logged-out-here' } });
    expect(codeOf(await take(id, 'mtcute'))).toBe('telegram.not-signed-in');
    await vault.forget(id);
    expect(await kept(id)).toBeUndefined();
    expect(codeOf(await stand.owner.post(`/sessions/${id}/logout`))).toBe('telegram.not-signed-in');
  });

  it('пауза и её снятие выхода не отменяют', async () => {
    const { id } = await connected();
    await stand.owner.post(`/sessions/${id}/logout`).expect(204);

    await stand.owner.post(`/sessions/${id}/pause`);
    await stand.owner.post(`/sessions/${id}/resume`);

    const { body } = await stand.owner.get(`/sessions/${id}`);
    expect(body).toMatchObject({ status: 'logged-out', reason: { code: 'logged-out-here' } });
  });

  it('вошли снова раньше, чем владелец отозвал прежний ключ: новый ключ цел', async () => {
    const { id, account } = await connected();
    await stand.owner.post(`/sessions/${id}/logout`).expect(204);
    const fresh = stand.dc.authorise(account);
    await bring(id, fresh.mtcute).expect(204);

    await stand.running.app.get(AuthKeyVault).forget(id);

    expect(await kept(id)).toEqual([fresh.key.bytes]);
  });

  it('удалённый аккаунт ключей не хранит', async () => {
    const { id } = await connected();

    await stand.owner.delete(`/sessions/${id}?name=${encodeURIComponent('Лавка')}`).expect(204);

    expect(await kept(id)).toBeUndefined();
  });
});
