import { LoginStand } from '../support/login-stand.js';

describe('жизнь аккаунта от входа до выхода', () => {
  let stand: LoginStand;

  beforeAll(async () => {
    stand = await LoginStand.open(['api', 'worker']);
  });
  afterAll(() => stand.close());

  it('вошедший выходит на связь, вышедший — отозван в Telegram, и войти можно снова', async () => {
    const account = stand.account();
    const id = await stand.session();

    await stand.signIn(id, account);
    await stand.untilReason(id, 'online');
    expect(stand.dc.keysOf(account)).toHaveLength(1);

    await stand.owner.post(`/sessions/${id}/logout`).expect(204);
    await stand.dc.waitFor(() => stand.dc.keysOf(account).length === 0, 15_000, 'отзыв ключа');

    await stand.signIn(id, account);
    await stand.untilReason(id, 'online');
    expect(stand.dc.keysOf(account)).toHaveLength(1);
  });
});
