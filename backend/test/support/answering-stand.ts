import type { ChainDocument } from '@zveno/contracts/chain-document.js';
import type { AppConfig } from '../../src/ports/app-config.js';
import { Client } from './client.js';
import {
  type Account,
  connectPerson,
  type DataCentre,
  type NewAccount,
  type Person,
  type Policies,
  startDataCentre,
} from './data-centre/index.js';
import { LivePage } from './live-page.js';
import { signUp } from './people.js';
import { startTestApp, type TestApp } from './test-app.js';

export interface Shop {
  readonly id: string;
  readonly account: Account;
}

const telegram = { apiId: 12_345, apiHash: '0123456789abcdef0123456789abcdef' };

/** Приложение целиком у дата-центра: аккаунт подключают и цепочку публикуют так, как это делает человек. */
export class AnsweringStand {
  private readonly people: Person[] = [];
  private phones = 0;

  private constructor(
    readonly dc: DataCentre,
    readonly running: TestApp,
    readonly owner: Client,
    readonly password: string,
    private readonly page: LivePage,
  ) {}

  static async open(
    policies: Partial<Policies> = {},
    config: Partial<AppConfig> = {},
  ): Promise<AnsweringStand> {
    const dc = await startDataCentre({ codeSeconds: 0, ...policies });
    const running = await startTestApp({ ...config, telegramServer: dc.address });
    const [admin] = await signUp(running, 'Анна');
    if (!admin) throw new Error('никто не зарегистрировался');
    const owner = new Client(running, admin);
    const { body } = await owner.get('/settings').expect(200);
    await owner.patch('/settings', { telegram }, (body as Revised).revision).expect(200);
    const page = await LivePage.open(running.url, admin.bearer);
    return new AnsweringStand(dc, running, owner, admin.password, page);
  }

  account(rest: Partial<NewAccount> = {}): Account {
    this.phones += 1;
    const phone = `7999000${String(5000 + this.phones)}`;
    return this.dc.createAccount({ phone, firstName: 'Лавка', ...rest });
  }

  /** Новый аккаунт, ещё не вошедший. */
  async session(): Promise<string> {
    const { body } = await this.owner.post('/sessions', { name: 'Лавка' }).expect(201);
    const { id } = body as { id: string };
    await this.page.ask('watch', { rooms: [`session:${id}`] });
    return id;
  }

  /** Публикует цепочку и отдаёт её аккаунту. */
  async give(sessionId: string, document: ChainDocument): Promise<string> {
    const made = await this.owner.post('/chains', { document }).expect(201);
    const { id, revision } = made.body as Revised & { id: string };
    await this.owner.post(`/chains/${id}/publish`, { people: 'finish' }, revision).expect(201);
    const { body } = await this.owner.get(`/sessions/${sessionId}/chains`).expect(200);
    const { revision: seen, chains } = body as Revised & { chains: { chainId: string }[] };
    const list = [...chains, { chainId: id }].map(({ chainId }) => ({ chainId, enabled: true }));
    await this.owner.put(`/sessions/${sessionId}/chains`, { chains: list }, seen).expect(200);
    return id;
  }

  /** Вошедший аккаунт с цепочкой, уже на связи. */
  async shop(document: ChainDocument, rest: Partial<NewAccount> = {}): Promise<Shop> {
    const shop = await this.connectShop(document, rest);
    await this.status(shop.id, 'online');
    return shop;
  }

  /** Вошедший аккаунт с цепочкой; связь даст исполнитель, когда он есть. */
  async connectShop(document: ChainDocument, rest: Partial<NewAccount> = {}): Promise<Shop> {
    const account = this.account(rest);
    const id = await this.sessionWith(document);
    const { telethon } = this.dc.authorise(account);
    await this.owner.post(`/sessions/${id}/import`, { text: telethon }).expect(204);
    return { id, account };
  }

  /** Ещё не вошедший аккаунт с цепочкой. Пределы отправки — наибольшие. */
  async sessionWith(document: ChainDocument): Promise<string> {
    const id = await this.session();
    const { body } = await this.owner.get(`/sessions/${id}`).expect(200);
    const limits = { perMinute: 60, perHour: 1500, perChatMinute: 20 };
    await this.owner
      .patch(`/sessions/${id}`, { settings: { limits } }, (body as Revised).revision)
      .expect(200);
    await this.give(id, document);
    return id;
  }

  /**
   * Ждёт состояния аккаунта; возвращает причину. Вести чужого процесса без Redis сюда не доходят, поэтому
   * раз в полсекунды состояние переспрашивают.
   */
  async status(id: string, wanted: string, reason?: string): Promise<SessionView> {
    const late = AbortSignal.timeout(60_000);
    for (;;) {
      const news = this.page.next('session.changed', 500).catch(() => undefined);
      const { body } = await this.owner.get(`/sessions/${id}`).expect(200);
      const view = body as SessionView;
      const { status, reason: why } = view;
      if (status === wanted && (reason === undefined || why.code === reason)) return view;
      if (late.aborted) {
        throw new Error(`Ждали ${wanted}/${reason ?? '*'}, а там ${status}/${why.code}`);
      }
      await news;
    }
  }

  async person(name: string, rest: Partial<NewAccount> = {}): Promise<Person> {
    const person = await connectPerson(this.dc, this.account({ firstName: name, ...rest }));
    this.people.push(person);
    return person;
  }

  async close(): Promise<void> {
    for (const person of this.people) await person.disconnect();
    this.page.close();
    await this.running.close();
    await this.dc.stop();
    if (this.dc.problems.length > 0)
      throw new AggregateError(this.dc.problems, 'дата-центр ошибся');
  }
}

interface Revised {
  readonly revision: number;
}

export interface SessionView {
  readonly status: string;
  readonly reason: { readonly code: string; readonly next: string };
  readonly statusUntil: string | null;
}
