import { setTimeout as until } from 'node:timers/promises';
import { ChainDocument } from '@zveno/contracts/chain-document.js';
import { z } from 'zod';
import { CallbackServer } from '../support/callback-server.js';
import { expectWithin } from '../support/machine-pace.js';
import { OwnPostgres } from '../support/own-postgres.js';
import { makeFolder, ProductProcess, removeFolder } from '../support/product-process.js';
import { sharedSecrets } from '../support/worker-processes.js';

const waits = 1_000;
/** Столько начинают на пробу, чтобы узнать, скоро ли на этой машине начнутся все; их срок — завтра. */
const rehearsed = 100;
const shortestHeadStartMs = 12_000;
const betweenMs = 20;
/** Сколько ожиданий застанут всё выключенным. */
const dueWhileDown = 200;
/** Опоздание девяти из десяти, которого человек не заметит, и наибольшее: после запуска ещё делят дорожки. */
const [lateMs, latestMs] = [2_000, 6_000];

const SignedIn = z.object({ accessToken: z.string() });
const Created = z.object({ id: z.string(), revision: z.number() });
const Hooks = z.object({ items: z.array(z.object({ url: z.string() })).min(1) });

/** Запрос → ждать до названного им срока → позвать чужую программу. */
const chainTo = (url: string) =>
  ChainDocument.parse({
    schema: 1,
    name: 'Напоминание',
    nodes: {
      hook: { type: 'webhook', next: { next: 'wait' } },
      wait: {
        type: 'delay',
        settings: { how: 'until', moment: '{{webhook.body.due}}' },
        next: { next: 'call' },
      },
      call: {
        type: 'http',
        settings: { method: 'POST', url: `${url}/{{webhook.body.number}}` },
        next: { next: 'end' },
      },
      end: { type: 'end' },
    },
  });

describe('ожидания под kill -9', () => {
  let postgres: OwnPostgres;
  let callbacks: CallbackServer;
  let folders: string[];
  let processes: ProductProcess[] = [];
  beforeEach(async () => {
    folders = [await makeFolder(), await makeFolder()];
    [postgres, callbacks] = await Promise.all([OwnPostgres.start(), CallbackServer.open()]);
    await postgres.query(
      `insert into settings (key, value) values ('network', '{"privateTargets":["127.0.0.1"]}')`,
    );
    processes = await launchAll();
  });
  afterEach(async () => {
    await killAll();
    await postgres.close();
    callbacks.close();
    await Promise.all(folders.map(removeFolder));
  });

  const launchAll = () =>
    Promise.all(
      folders.map((folder) =>
        ProductProcess.started(folder, {
          env: {
            DATABASE_URL: postgres.url,
            REQUESTS_PER_MINUTE: '1000000',
            LOG_LEVEL: 'fatal',
            ZVENO_ACCESS_TOKEN_KEY: sharedSecrets.accessTokenKey,
            ZVENO_MASTER_KEYS: `k1:${sharedSecrets.masterKeys['k1'] ?? ''}`,
          },
        }),
      ),
    );
  const killAll = async () => {
    for (const process of processes) process.kill('SIGKILL');
    await Promise.all(processes.map((process) => process.exited()));
  };

  /** Публикует цепочку и возвращает адрес её вебхука у каждого процесса. */
  async function publish(document: ChainDocument): Promise<readonly string[]> {
    const url = processes[0]?.url ?? '';
    const ask = async (path: string, body?: object, headers: Record<string, string> = {}) => {
      const answer = await fetch(`${url}/api${path}`, {
        method: body ? 'POST' : 'GET',
        headers: { 'content-type': 'application/json', ...headers },
        ...(body && { body: JSON.stringify(body) }),
      });
      expect(answer.status).toBeLessThan(300);
      return answer.json();
    };
    const person = { email: 'anna@zveno.test', password: 'вполне длинный пароль', name: 'Анна' };
    const { accessToken } = SignedIn.parse(await ask('/auth/register', person));
    const authorization = `Bearer ${accessToken}`;
    const { id, revision } = Created.parse(await ask('/chains', { document }, { authorization }));
    const seen = { authorization, 'if-match': `"${revision}"` };
    await ask(`/chains/${id}/publish`, { people: 'finish' }, seen);
    const hooks = Hooks.parse(await ask(`/chains/${id}/webhooks`, undefined, { authorization }));
    const path = new URL(hooks.items[0]?.url ?? '').pathname;
    return processes.map((process) => new URL(path, process.url).href);
  }

  /** Начинает ожидания через двери обоих процессов; каждое подтверждено, значит, записано. */
  async function startWaits(doors: readonly string[], dues: readonly number[]): Promise<void> {
    const left = dues.entries();
    const starter = async (door: string) => {
      for (const [number, due] of left) {
        const answer = await fetch(door, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ number, due: new Date(due).toISOString() }),
        });
        expect(answer.status).toBe(202);
        await answer.body?.cancel();
      }
    };
    await Promise.all(doors.flatMap((door) => Array.from({ length: 16 }, () => starter(door))));
  }

  /** Через сколько наступит первый срок: к нему должны быть начаты все ожидания. */
  async function headStart(doors: readonly string[]): Promise<number> {
    const began = Date.now();
    const tomorrow = began + 24 * 3_600_000;
    await startWaits(
      doors,
      Array.from({ length: rehearsed }, () => tomorrow),
    );
    return Math.max(shortestHeadStartMs, (Date.now() - began) * (waits / rehearsed) * 2);
  }

  it(`${waits} ожиданий, все процессы и база убиты: каждое продолжается один раз и в свой срок`, async () => {
    const doors = await publish(chainTo(callbacks.url));
    const headStartMs = await headStart(doors);
    const first = Date.now() + headStartMs;
    const dues = Array.from({ length: waits }, (_, number) => first + number * betweenMs);
    await startWaits(doors, dues);
    expect(Date.now()).toBeLessThan(first);
    // Принятое не владельцем дорожки — ещё строка события; убить могут и до того, как он её заберёт.
    const written = 'select id::text from open_tasks union all select id::text from events';
    expect(await postgres.query(written)).toHaveLength(rehearsed + waits);

    await killAll();
    await postgres.kill();
    await until(first + dueWhileDown * betweenMs - Date.now());
    await postgres.resume();
    processes = await launchAll();
    const ready = Date.now();
    await callbacks.reached(waits, 120_000);

    const numbers = callbacks.calls.map(({ path }) => Number(path.slice(1)));
    expect(numbers.toSorted((one, other) => one - other)).toEqual([...dues.keys()]);
    const early = callbacks.calls.filter(({ at }, index) => at < (dues[numbers[index] ?? 0] ?? 0));
    expect(early).toEqual([]);
    const lateness = callbacks.calls.map(
      ({ at }, index) => at - Math.max(ready, dues[numbers[index] ?? 0] ?? 0),
    );
    await expectWithin(latestMs, Math.max(...lateness));
    await expectWithin(lateMs, lateness.toSorted((one, other) => one - other)[waits * 0.9] ?? 0);
    expect(ready - first).toBeGreaterThan(dueWhileDown * betweenMs);
  });
});
