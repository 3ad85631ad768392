import { MemoryStorage } from '@mtcute/core';
import type { Account, Channel } from '../support/data-centre/index.js';
import { Party, texts } from './party.js';

describe('супергруппа', () => {
  let party: Party;
  let shop: Account;
  let anna: Account;
  let group: Channel;

  beforeEach(async () => {
    party = await Party.gather();
    shop = party.account('Лавка');
    anna = party.account('Анна');
    group = party.dc.createGroup({ title: 'Соседи', creator: anna, members: [shop] });
  });

  afterEach(() => party.end());

  it('доносит сообщения всем участникам по порядку', async () => {
    const [platform, person] = await Promise.all([party.mtcute(shop), party.person(anna)]);

    for (const text of texts('объявление', 10)) await person.send(group, text);
    await platform.waitFor(() => platform.texts().length === 10);
    const peer = await platform.client.resolvePeer(-1_000_000_000_000 - group.id);
    await platform.client.sendText(peer, 'принято');

    expect(platform.texts()).toEqual(texts('объявление', 10));
    expect(await person.next(group)).toMatchObject({ text: 'принято', from: shop.id });
    expect(party.dc.ledger.sent({ from: shop, to: group })).toHaveLength(1);
  });

  it('показывает участникам правку, удаление и реакцию', async () => {
    const [platform, person] = await Promise.all([party.mtcute(shop), party.person(anna)]);

    const id = await person.send(group, 'черновик');
    await person.edit(group, id, 'чистовик');
    await person.react(group, id, '👍');
    await person.delete(group, [id]);

    await platform.waitFor(() => platform.seen.some((each) => each.kind === 'deleted'));
    expect(platform.seen.map((each) => each.kind)).toEqual([
      'message',
      'edited',
      'reacted',
      'deleted',
    ]);
  });

  it('после перезапуска отдаёт пропущенное по pts самой супергруппы', async () => {
    const storage = new MemoryStorage();
    const person = await party.person(anna);
    const before = await party.mtcute(shop, { storage });
    await person.send(group, 'до остановки');
    await before.waitFor(() => before.texts().length === 1);
    await before.close();

    for (const text of texts('пока не было', 50)) await person.send(group, text);
    const after = party.guest({ storage });
    await after.online();
    await after.waitFor(() => after.texts().length >= 50);

    expect(after.texts()).toEqual(texts('пока не было', 50));
  });
});
