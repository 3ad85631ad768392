import type { AnsweringStand } from './answering-stand.js';
import type { Account } from './data-centre/index.js';

/** Пароль двухэтапной проверки тех, кто входит по номеру. */
export const secondPassword = 'тайна из трёх слов';

/** Как человек подключает аккаунт: каждый способ — те же просьбы к REST, что делает мастер подключения. */
export class TelegramEntries {
  constructor(private readonly stand: AnsweringStand) {}

  async byQr(id: string, account: Account): Promise<void> {
    const { body } = await this.step(id, 'qr').expect(200);
    const { qr } = body as { qr: { url: string } };
    this.stand.dc.acceptQr(account, new URL(qr.url).searchParams.get('token') ?? '');
  }

  async byCode(id: string, account: Account): Promise<void> {
    await this.step(id, 'phone', { phone: account.phone }).expect(200);
    const code = await this.stand.dc.codes.next(account.phone);
    const asked = await this.step(id, 'code', { code }).expect(200);
    expect(asked.body).toMatchObject({ step: 'password' });
    const { body } = await this.step(id, 'password', { password: secondPassword }).expect(200);
    expect(body).toMatchObject({ step: 'done' });
  }

  async byString(id: string, account: Account, kind: 'telethon' | 'gramjs'): Promise<void> {
    const text = this.stand.dc.authorise(account)[kind];
    await this.stand.owner.post(`/sessions/${id}/import`, { text }).expect(204);
  }

  private step(id: string, name: string, body?: object) {
    return this.stand.owner.post(`/sessions/${id}/login/${name}`, body);
  }
}
