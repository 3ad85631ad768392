import { MemoryStorage } from '@mtcute/core';
import type { Account, MtcuteAccount, Person, Policies } from '../support/data-centre/index.js';
import { Party, texts } from './party.js';

const many = texts('сообщение', 50);

describe('догон после обрыва и перезапуска', () => {
  let party: Party;
  let shop: Account;
  let anna: Account;
  let person: Person;

  afterEach(() => party.end());

  async function gather(policies: Partial<Policies> = {}): Promise<void> {
    party = await Party.gather(policies);
    shop = party.account('Лавка');
    anna = party.account('Анна');
    person = await party.person(anna);
  }

  const differences = () =>
    party.dc.ledger.calls({ account: shop, method: 'updates.getDifference' }).length;

  /** Номера полученного: ни пропуска, ни повтора. */
  function expectEachOnce(platform: MtcuteAccount): void {
    expect(platform.texts()).toEqual(many);
    const ids = platform.seen.flatMap((each) => (each.kind === 'message' ? each.id : []));
    expect(new Set(ids).size).toBe(ids.length);
  }

  it('перезапущенный клиент получает всё, что пришло без него', async () => {
    await gather();
    const storage = new MemoryStorage();
    const before = await party.mtcute(shop, { storage });
    await before.close();

    for (const text of many) await person.send(shop, text);
    const after = party.guest({ storage });
    await after.online();
    await after.waitFor(() => after.texts().length >= many.length);

    expectEachOnce(after);
  });

  it.each([
    ['очередь коротка, о потере говорят', { keptUpdates: 5, announceLoss: true }],
    ['очереди нет, о потере молчат', { keptUpdates: 0, announceLoss: false }],
    ['очередь велика', { keptUpdates: 1000 }],
    ['тексты идут коротко', { shortUpdates: true }],
  ])('разрывы посреди потока ничего не теряют и не удваивают: %s', async (_, policies) => {
    await gather(policies);
    const platform = await party.mtcute(shop);

    for (const [index, text] of many.entries()) {
      if (index % 20 === 10) party.dc.cut(shop);
      await person.send(shop, text);
    }
    await platform.waitFor(() => platform.texts().length >= many.length);

    expectEachOnce(platform);
  });

  it('запертый снаружи клиент после отпирания догоняет', async () => {
    await gather();
    const platform = await party.mtcute(shop);
    const release = party.dc.lockOut(shop);

    for (const text of many) await person.send(shop, text);
    expect(platform.texts()).toEqual([]);
    release();
    await platform.waitFor(() => platform.texts().length >= many.length, 15_000);

    expectEachOnce(platform);
  });

  it('молча потерянное обновление обнаруживает дыра в pts', async () => {
    await gather();
    const platform = await party.mtcute(shop);
    party.dc.dropUpdates(shop, 49);
    const before = differences();

    for (const text of many) await person.send(shop, text);
    await platform.waitFor(() => platform.texts().length >= many.length);

    expect(differences()).toBeGreaterThan(before);
    expectEachOnce(platform);
  });

  it.each([
    [0, 0],
    [20, 20],
  ])('новый сеанс того же ключа наследует ровно %i недоставленных', async (inherited, got) => {
    await gather({ keptUpdates: 20, inheritedUpdates: inherited });
    const strings = party.dc.authorise(shop);
    const old = await party.person(shop, { strings });
    await old.disconnect();

    for (const text of texts('пока не было', 30)) await person.send(shop, text);
    const fresh = await party.person(shop, { strings });
    await person.send(shop, 'последнее');
    await fresh.waitFor((each) => 'text' in each && each.text === 'последнее');

    expect(fresh.seen.filter((each) => each.kind === 'message')).toHaveLength(got + 1);
  });

  it.each([
    ['говорят — клиент догоняет сам', true],
    ['молчат — клиент не знает, пока не придёт следующее', false],
  ])('о потерянном за время обрыва %s', async (_, announceLoss) => {
    await gather({ keptUpdates: 0, announceLoss });
    const platform = await party.mtcute(shop, { catchUp: false });
    const release = party.dc.lockOut(shop);
    await person.send(shop, 'потерянное');
    const calls = party.dc.ledger.calls({ account: shop }).length;
    const before = differences();
    release();

    await party.dc.waitFor(() => party.dc.ledger.calls({ account: shop }).length > calls);
    if (!announceLoss) {
      expect(platform.texts()).toEqual([]);
      await person.send(shop, 'следующее');
    }
    await platform.waitFor(() => platform.texts().includes('потерянное'));

    expect(differences()).toBe(before + 1);
  });

  it.each([
    [true, 1],
    [false, 0],
  ])(
    'краткая форма (%s): догонов ради незнакомого отправителя — %i',
    async (shortUpdates, more) => {
      await gather({ shortUpdates });
      const platform = await party.mtcute(shop);
      const before = differences();

      await person.send(shop, 'здравствуйте');
      await platform.waitFor(() => platform.texts().length === 1);

      expect(differences() - before).toBe(more);
    },
  );
});
