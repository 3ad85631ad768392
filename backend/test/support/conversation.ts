import type { AnsweringStand, Shop } from './answering-stand.js';
import type { Person } from './data-centre/index.js';

export interface Outcome {
  readonly status: string;
  readonly nodeId: string | null;
  readonly chainId: string;
  /** Узлы журнала по порядку посещения. */
  readonly path: readonly string[];
}

/** Переписка человека с аккаунтом и то, что о ней знает REST. */
export class Conversation {
  constructor(
    private readonly stand: AnsweringStand,
    readonly shop: Shop,
    readonly person: Person,
  ) {}

  /** Пишет и ждёт столько ответов, сколько ждали; возвращает их тексты. */
  async say(text: string, answers: number): Promise<string[]> {
    await this.person.send(this.shop.account, text);
    return this.hear(answers);
  }

  async hear(answers: number): Promise<string[]> {
    const texts: string[] = [];
    while (texts.length < answers)
      texts.push((await this.person.next(this.shop.account, 20_000)).text);
    return texts;
  }

  /** Всё, что аккаунт сказал этому человеку, — как записал дата-центр. */
  get said(): readonly string[] {
    return this.stand.dc.ledger.texts({ from: this.shop.account, to: this.person.account });
  }

  /** Переменные собеседника. */
  async variables(): Promise<unknown> {
    const place = `/sessions/${this.shop.id}/contacts/${await this.contactId()}`;
    const { body } = await this.stand.owner.get(place).expect(200);
    return (body as { variables: unknown }).variables;
  }

  /** Выполнения с этим человеком, старые первыми. */
  async outcomes(): Promise<Outcome[]> {
    const { owner } = this.stand;
    const query = { session: this.shop.id, contact: await this.contactId() };
    const { body } = await owner.get('/tasks').query(query).expect(200);
    const { items } = body as { items: (Omit<Outcome, 'path'> & { id: string })[] };
    const outcomes = items.reverse().map(async ({ id, status, nodeId, chainId }) => {
      return { status, nodeId, chainId, path: await this.path(id) };
    });
    return Promise.all(outcomes);
  }

  private async path(task: string): Promise<string[]> {
    const { body } = await this.stand.owner.get(`/tasks/${task}/log`).expect(200);
    const { items } = body as { items: { steps: { node: string }[] }[] };
    return items.flatMap(({ steps }) => steps.map(({ node }) => node));
  }

  private async contactId(): Promise<string> {
    const { body } = await this.stand.owner.get(`/sessions/${this.shop.id}/contacts`).expect(200);
    const { items } = body as { items: { id: string; peer: string }[] };
    const found = items.find(({ peer }) => peer === String(this.person.account.id));
    if (!found) throw new Error(`собеседника ${this.person.account.profile.firstName} нет`);
    return found.id;
  }
}
