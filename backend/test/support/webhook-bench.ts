import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { ChainDocument } from '@zveno/contracts/chain-document.js';
import { Client as Postgres } from 'pg';
import { DataSource } from 'typeorm';
import { Client } from './client.js';
import { signUp } from './people.js';
import { startTestApp, type TestApp } from './test-app.js';

/** Что начал запрос: строка `events` чужой дорожки. */
export interface PlacedStart {
  readonly taskId: string;
  readonly chainId: string;
  readonly key?: string;
  readonly requestId?: string;
  readonly event: {
    readonly node: string;
    readonly method: string;
    readonly query: unknown;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: unknown;
  };
}

/** Приложение без исполнителя: всё принятое дверью ложится строками `events`. */
export class WebhookBench {
  private constructor(
    readonly running: TestApp,
    readonly owner: Client,
    readonly database: DataSource,
    private readonly postgres: Postgres,
  ) {}

  static async open(): Promise<WebhookBench> {
    const running = await startTestApp({ roles: ['api'] });
    const [person] = await signUp(running, 'Анна');
    if (!person) throw new Error('человек не записан');
    const postgres = new Postgres({ connectionString: running.config.databaseUrl });
    await postgres.connect();
    await postgres.query('listen lane_events');
    const database = running.app.get(DataSource);
    return new WebhookBench(running, new Client(running, person), database, postgres);
  }

  /** Опубликованная цепочка с вебхуком `hook`. */
  async chain(settings: object = {}, extras: object = {}): Promise<string> {
    const document = ChainDocument.parse({
      schema: 1,
      name: 'Заказы',
      nodes: {
        hook: { type: 'webhook', settings, next: { next: 'end' }, ...extras },
        end: { type: 'end' },
      },
    });
    const created = await this.owner.post('/chains', { document }).expect(201);
    const { id, revision } = created.body as { id: string; revision: number };
    await this.owner.post(`/chains/${id}/publish`, { people: 'finish' }, revision).expect(201);
    return id;
  }

  async urlOf(chainId: string): Promise<string> {
    const answer = await this.owner.get(`/chains/${chainId}/webhooks`).expect(200);
    return (answer.body as { items: { url: string }[] }).items[0]?.url ?? '';
  }

  /** Ждёт, пока дверь отдаст событие владельцу дорожки; звонок мог опоздать и быть о прежнем. */
  async placed(): Promise<PlacedStart> {
    const limit = { signal: AbortSignal.timeout(20_000) };
    for (;;) {
      const rung = once(this.postgres, 'notification', limit);
      rung.catch(() => undefined);
      const [start] = await this.starts();
      if (start) return start;
      await rung;
    }
  }

  async starts(): Promise<PlacedStart[]> {
    const rows = await this.database.query<{ payload: PlacedStart }[]>(
      'select payload from events order by id',
    );
    return rows.map(({ payload }) => payload);
  }

  async close(): Promise<void> {
    await this.postgres.end();
    await this.running.close();
  }
}

export function signed(secret: string, body: string): string {
  return createHmac('sha256', secret).update(body).digest('hex');
}
