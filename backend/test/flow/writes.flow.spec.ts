import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { servesCluster } from '../../src/platform/database/embedded/postmaster.js';
import {
  makeFolder,
  postmasterPid,
  ProductProcess,
  removeFolder,
} from '../support/product-process.js';

const KILLS = 20;
const LANES = 4;
const WRITES_BEFORE_KILL = 8;
/** Столько отказов подряд до удара — уже не переподключение, а поломка. */
const REFUSALS_LIMIT = 20;

interface Created {
  readonly id: string;
}

/** Человек, который создаёт цепочки и помнит каждую, о которой сервер ответил «создана». */
class Writer {
  readonly acknowledged: string[] = [];

  constructor(private readonly token: string) {}

  static async registered(url: string): Promise<Writer> {
    const body = {
      email: 'writer@zveno.test',
      password: 'длинный пароль писателя',
      name: 'Писатель',
    };
    const answer = await send(`${url}/api/auth/register`, body, {});
    const { accessToken } = (await answer.json()) as { accessToken: string };
    return new Writer(accessToken);
  }

  /** Пишет в несколько потоков, пока сервер не убит; `onGoal` вызывается на подтверждении с этим номером. */
  async write(url: string, goal: number, onGoal: () => void): Promise<void> {
    const last = this.acknowledged.length + goal;
    let killed = false;
    let refusals = 0;
    const lane = async () => {
      while (refusals < REFUSALS_LIMIT) {
        const id = await this.create(url);
        if (id === undefined && killed) return;
        if (id === undefined) refusals++;
        else if (this.acknowledged.push(id) === last) {
          killed = true;
          onGoal();
        }
      }
      throw new Error(
        `Сервер перестал подтверждать записи раньше, чем его убили: ${refusals} отказов`,
      );
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  }

  async create(url: string): Promise<string | undefined> {
    try {
      const name = `Запись ${this.acknowledged.length}`;
      const answer = await send(`${url}/api/chains`, { name }, this.headers());
      return answer.status === 201 ? ((await answer.json()) as Created).id : undefined;
    } catch {
      return undefined;
    }
  }

  /** Ждёт первой удачной записи: оборванные соединения сервер узнаёт, когда берётся за них. */
  async recovered(url: string): Promise<void> {
    const late = AbortSignal.timeout(10_000);
    while ((await this.create(url)) === undefined) late.throwIfAborted();
  }

  /** Все цепочки, которые видит сервер, страница за страницей. */
  async stored(url: string): Promise<ReadonlySet<string>> {
    const found = new Set<string>();
    for (let after: string | null = ''; after !== null;) {
      const place: string = after === '' ? '' : `&after=${encodeURIComponent(after)}`;
      const answer = await fetch(`${url}/api/chains?limit=100${place}`, {
        headers: this.headers(),
      });
      const page = (await answer.json()) as { items: Created[]; next: string | null };
      page.items.forEach(({ id }) => found.add(id));
      after = page.next;
    }
    return found;
  }

  private headers(): Record<string, string> {
    return { authorization: `Bearer ${this.token}` };
  }
}

const send = (url: string, body: object, headers: Record<string, string>) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

describe('записи под kill -9', () => {
  it(`${KILLS} раз: подтверждённое всегда на месте, сирот не остаётся`, async () => {
    const folder = await makeFolder();
    const dataDir = path.join(folder, 'data');
    const start = () =>
      ProductProcess.started(dataDir, {
        env: { REQUESTS_PER_MINUTE: '1000000', LOG_LEVEL: 'fatal' },
      });
    let product = await start();
    const writer = await Writer.registered(product.url);
    const servers: number[] = [];

    for (let kill = 0; kill < KILLS; kill++) {
      const server = await postmasterPid(dataDir);
      servers.push(server);
      if (kill % 2 === 0) {
        await writer.write(product.url, WRITES_BEFORE_KILL, () => product.kill('SIGKILL'));
        await product.exited();
        product = await start();
      } else {
        await writer.write(product.url, WRITES_BEFORE_KILL, () => process.kill(server, 'SIGKILL'));
        // Каждый процесс переживает одно падение базы: следующий kill достаётся ему самому.
        await product.says('снова работает');
        await writer.recovered(product.url);
      }
    }

    const stored = await writer.stored(product.url);
    expect(writer.acknowledged.filter((id) => !stored.has(id))).toEqual([]);
    expect(writer.acknowledged.length).toBeGreaterThanOrEqual(KILLS * WRITES_BEFORE_KILL);
    expect(await product.stop()).toBe(0);
    expect(servers.filter((pid) => servesCluster(pid, path.join(dataDir, 'postgres')))).toEqual([]);
    expect(await readdir(path.join(dataDir, 'postgres'))).not.toContain('postmaster.pid');
    await removeFolder(folder);
  }, 600_000);
});
