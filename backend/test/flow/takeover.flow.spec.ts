import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { ChainDocument } from '@zveno/contracts/chain-document.js';
import { DataSource } from 'typeorm';
import { AnsweringStand, type Shop } from '../support/answering-stand.js';
import type { Person } from '../support/data-centre/index.js';
import type { AuthKey, Holding } from '../support/data-centre/session/auth-key.js';
import type { ProductProcess } from '../support/product-process.js';
import { sharedSecrets, WorkerProcesses } from '../support/worker-processes.js';

/** Столько, что у каждого из двух исполнителей по семь. */
const accounts = 14;
const takeOvers = 50;
const patience = 120_000;
/** Реже, чем позволяет предел отправки чату: сколько бы ни длилась переписка, ответы в него не упрутся. */
const restMs = [2_000, 7_000] as const;

const echo = ChainDocument.parse({
  schema: 1,
  name: 'Эхо',
  secondTask: 'allow',
  nodes: {
    start: { type: 'message', settings: { late: 'run' }, next: { next: 'answer' } },
    answer: { type: 'send', settings: { text: 'Ответ {{message.text}}', typing: 'off' } },
  },
});

/** Человек и аккаунт, которому он пишет; ключ у аккаунта один на всю жизнь. */
interface Pair {
  readonly shop: Shop;
  readonly person: Person;
  readonly key: AuthKey;
  sent: number;
}

/** Слушающие соединения ключа: у исполнителя такое одно, остальные — под файлы. */
const listening = (key: AuthKey): readonly Holding[] =>
  key.holdings.filter(({ session }) => session.wantsUpdates);
const open = (key: AuthKey) => listening(key).filter(({ until }) => until === undefined);

describe('ключ входа и два исполнителя', () => {
  let stand: AnsweringStand;
  let workers: WorkerProcesses;
  let pair: ProductProcess[];
  const pairs: Pair[] = [];

  beforeAll(async () => {
    stand = await AnsweringStand.open({}, { roles: ['api'], secrets: sharedSecrets });
    workers = new WorkerProcesses(stand.running.config.databaseUrl, stand.dc);
    for (let number = 0; number < accounts; number += 1) {
      const shop = await stand.connectShop(echo);
      const [key] = stand.dc.keysOf(shop.account);
      if (!key) throw new Error('входа нет');
      pairs.push({ shop, key, person: await stand.person(`Гость ${number}`), sent: 0 });
    }
    const first = await workers.start();
    await stand.dc.waitFor(() => pairs.every(({ key }) => open(key).length > 0), patience);
    pair = [first, await joined()];
    // Место в обновлениях записано вместе с первым сообщением: дальше убивать можно когда угодно.
    await settledIn();
  });
  afterAll(async () => {
    await workers.close();
    await stand.close();
  });

  const settledIn = async () => {
    const known = () =>
      pairs.every(
        ({ shop: { account } }) =>
          stand.dc.ledger.calls({ account, method: 'updates.getDifference' }).length > 0,
      );
    await stand.dc.waitFor(known, patience, 'первый догон');
    for (const each of pairs) await write(each);
    await answered();
  };

  const write = async (each: Pair) => {
    each.sent += 1;
    await each.person.send(each.shop.account, String(each.sent));
  };
  const answersTo = ({ shop, person }: Pair) =>
    stand.dc.ledger.texts({ from: shop.account, to: person.account });
  const answered = () =>
    stand.dc.waitFor(
      () => pairs.every((each) => answersTo(each).length >= each.sent),
      patience,
      'все ответы',
    );
  const expectAnsweredOnce = async () => {
    await answered();
    expect(pairs.map(answersTo)).toEqual(
      pairs.map(({ sent }) => Array.from({ length: sent }, (_, index) => `Ответ ${index + 1}`)),
    );
  };

  /** Люди пишут всё время, пока идёт `work`. */
  const whileTalking = async (work: () => Promise<void>) => {
    const done = new AbortController();
    const talk = Promise.all(
      pairs.map(async (each) => {
        while (!done.signal.aborted) {
          await write(each);
          await pause(randomInt(...restMs), undefined, { signal: done.signal }).catch(
            () => undefined,
          );
        }
      }),
    );
    await work().finally(() => done.abort());
    await talk;
  };

  /** Ждёт, пока `count` из этих ключей окажутся у нового сеанса. */
  const moved = async (keys: readonly AuthKey[], count: number, work: () => unknown) => {
    const before = new Set(keys.flatMap(listening).map(({ session }) => session));
    await work();
    const taken = (key: AuthKey) => open(key).some(({ session }) => !before.has(session));
    await stand.dc.waitFor(() => keys.filter(taken).length >= count, patience, 'смены владельца');
  };
  const all = () => pairs.map(({ key }) => key);

  /** Новый исполнитель пришёл и получил свою половину. */
  const joined = async (): Promise<ProductProcess> => {
    const started: ProductProcess[] = [];
    await moved(all(), accounts / 2, async () => started.push(await workers.start()));
    const [fresh] = started;
    if (!fresh) throw new Error('исполнитель не запущен');
    return fresh;
  };

  const keysOf = async ({ pid }: ProductProcess): Promise<AuthKey[]> => {
    const rows = await stand.running.app.get(DataSource).query<{ id: string }[]>(
      `select session_id as id from lanes join workers w on w.id = worker_id
          where w.pid = $1 and session_id is not null`,
      [pid],
    );
    const own = new Set(rows.map(({ id }) => id));
    return pairs.filter(({ shop }) => own.has(shop.id)).map(({ key }) => key);
  };

  const anyOfTwo = (): ProductProcess => {
    const [victim] = pair.splice(randomInt(2), 1);
    if (!victim) throw new Error('исполнителей меньше двух');
    return victim;
  };

  it(`${takeOvers} отобранных ключей: двое не держат ни одного, ответы — по одному и по порядку`, async () => {
    let forced = 0;
    await whileTalking(async () => {
      for (let turn = 0; forced < takeOvers; turn += 1) {
        const victim = anyOfTwo();
        const keys = await keysOf(victim);
        const end = () => (turn % 2 === 0 ? workers.kill(victim) : victim.stop());
        await moved(keys, keys.length, end);
        forced += keys.length;
        pair.push(await joined());
      }
    });

    expect(pairs.filter(({ key }) => key.heldTogether).map(({ shop }) => shop.id)).toEqual([]);
    await expectAnsweredOnce();
  });

  it('застывший и оживший исполнитель не говорит ни слова: соединения рвутся сразу', async () => {
    await whileTalking(async () => {
      for (let turn = 0; turn < 2; turn += 1) {
        const frozen = anyOfTwo();
        const keys = await keysOf(frozen);
        const stale = keys.flatMap(open);
        await moved(keys, keys.length, () => frozen.kill('SIGSTOP'));
        const heard = stale.map(({ lastHeard }) => lastHeard);

        // Застывший закрыть соединение не может: оно открыто, но молчит, и рвёт его сам оживший.
        expect(stale.filter(({ until }) => until !== undefined)).toEqual([]);
        await moved(all(), accounts / 2, async () => {
          frozen.kill('SIGCONT');
          await stand.dc.waitFor(() => stale.every(({ until }) => until !== undefined), patience);
        });
        expect(stale.map(({ lastHeard }) => lastHeard)).toEqual(heard);
        pair.push(frozen);
      }
    });

    expect(pairs.filter(({ key }) => key.spokeTogether).map(({ shop }) => shop.id)).toEqual([]);
    await expectAnsweredOnce();
  });
});
