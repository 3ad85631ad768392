import type { Role } from '../../src/ports/app-config.js';
import type { Account, DataCentre, NewAccount } from './data-centre/index.js';
import { startDataCentre } from './data-centre/index.js';
import { Client } from './client.js';
import { LivePage } from './live-page.js';
import { query, signUp } from './people.js';
import { startTestApp, type TestApp } from './test-app.js';

export interface LoginView {
  readonly step: string;
  readonly qr: { readonly url: string } | null;
  readonly code: { readonly phone: string; readonly kind: string; readonly length: number } | null;
  readonly error: { readonly code: string } | null;
}

/** Приложение (обычно с одной ролью api), дата-центр и два управляющих одних и тех же аккаунтов. */
export class LoginStand {
  private count = 0;
  private readonly pages: LivePage[] = [];

  private constructor(
    readonly dc: DataCentre,
    readonly running: TestApp,
    readonly owner: Client,
    readonly manager: Client,
    private readonly people: {
      readonly bearer: string;
      readonly password: string;
      readonly managerId: string;
    },
  ) {}

  static async open(roles: readonly Role[] = ['api']): Promise<LoginStand> {
    const dc = await startDataCentre({ codeSeconds: 0 });
    const running = await startTestApp({ roles, telegramServer: dc.address });
    const [admin, anna, vera] = await signUp(running, 'Админ', 'Анна', 'Вера');
    if (!admin || !anna || !vera) throw new Error('людей меньше, чем имён');
    const telegram = { apiId: 12_345, apiHash: '0123456789abcdef0123456789abcdef' };
    const administrator = new Client(running, admin);
    const { body } = await administrator.get('/settings').expect(200);
    const { revision } = body as { revision: number };
    await administrator.patch('/settings', { telegram }, revision).expect(200);
    const [owner, manager] = [new Client(running, anna), new Client(running, vera)];
    const people = { bearer: anna.bearer, password: anna.password, managerId: vera.userId };
    return new LoginStand(dc, running, owner, manager, people);
  }

  get password(): string {
    return this.people.password;
  }

  /** Аккаунт владельца, которым управляет и второй человек. */
  async session(): Promise<string> {
    const { body } = await this.owner.post('/sessions', { name: 'Лавка' }).expect(201);
    const { id } = body as { id: string };
    await query(
      this.running.config.databaseUrl,
      `insert into grants (id, user_id, session_id, role)
       values (gen_random_uuid(), $1, $2, 'manager')`,
      [this.people.managerId, id],
    );
    return id;
  }

  account(rest: Partial<NewAccount> = {}): Account {
    this.count += 1;
    const phone = `7999000${String(2000 + this.count)}`;
    return this.dc.createAccount({ phone, firstName: 'Лавка', ...rest });
  }

  async login(id: string): Promise<LoginView> {
    const { body } = await this.owner.get(`/sessions/${id}/login`).expect(200);
    return body as LoginView;
  }

  /** Ждёт шага входа, переспрашивая при каждой вести о нём. */
  async until(id: string, step: string): Promise<LoginView> {
    const page = await LivePage.open(this.running.url, this.people.bearer);
    this.pages.push(page);
    await page.ask('watch', { rooms: [`session:${id}`] });
    for (;;) {
      const news = page.next('session.login-changed');
      news.catch(() => undefined);
      const view = await this.login(id);
      if (view.step === step) return view;
      await news;
    }
  }

  /** Ждёт состояния аккаунта, переспрашивая при каждой вести о нём. */
  async untilReason(id: string, code: string): Promise<void> {
    const page = await LivePage.open(this.running.url, this.people.bearer);
    this.pages.push(page);
    await page.ask('watch', { rooms: [`session:${id}`] });
    for (;;) {
      const news = page.next('session.changed');
      news.catch(() => undefined);
      const { body } = await this.owner.get(`/sessions/${id}`).expect(200);
      if ((body as { reason: { code: string } }).reason.code === code) return;
      await news;
    }
  }

  /** Вход по коду без пароля. */
  async signIn(id: string, account: Account): Promise<void> {
    await this.owner.post(`/sessions/${id}/login/phone`, { phone: account.phone }).expect(200);
    const code = await this.dc.codes.next(account.phone);
    await this.owner.post(`/sessions/${id}/login/code`, { code }).expect(200);
  }

  async close(): Promise<void> {
    for (const page of this.pages) page.close();
    await this.running.close();
    await this.dc.stop();
    if (this.dc.problems.length) throw new AggregateError(this.dc.problems, 'дата-центр ошибся');
  }
}

/** Постоянный код отказа в ответе. */
export function codeOf({ body }: { readonly body: unknown }): unknown {
  return (body as { code?: unknown }).code;
}
