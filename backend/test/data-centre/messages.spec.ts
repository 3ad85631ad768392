import { Long } from '@mtcute/core';
import type { Account, MtcuteAccount, Person } from '../support/data-centre/index.js';
import { Party, texts } from './party.js';

describe('личная переписка', () => {
  let party: Party;
  let shop: Account;
  let client: Account;
  let platform: MtcuteAccount;
  let person: Person;

  beforeAll(async () => {
    party = await Party.gather();
    shop = party.account('Лавка');
    client = party.account('Анна', { username: 'anna_test' });
    platform = await party.mtcute(shop);
    person = await party.person(client);
  });

  afterAll(() => party.end());

  it('доносит тексты в обе стороны по порядку', async () => {
    const there = texts('вопрос', 20);
    const back = texts('ответ', 20);

    for (const text of there) await person.send(shop, text);
    await platform.waitFor(() => platform.texts().length === 20);
    for (const text of back) await platform.client.sendText(client.id, text);
    const heard = [];
    while (heard.length < 20) heard.push((await person.next(shop)).text);

    expect(platform.texts()).toEqual(there);
    expect(person.seen.filter((each) => each.kind === 'message' && each.out)).toEqual([]);
    expect(heard).toEqual(back);
    expect(party.dc.ledger.texts({ from: shop, to: client })).toEqual(back);
  });

  it('показывает собеседнику правку и удаление', async () => {
    const id = await person.send(shop, 'черновик');
    await person.edit(shop, id, 'чистовик');
    await platform.waitFor(() =>
      platform.seen.some((each) => each.kind === 'edited' && each.text === 'чистовик'),
    );
    await person.delete(shop, [id]);
    await platform.waitFor(() => platform.seen.some((each) => each.kind === 'deleted'));

    const own = await platform.client.sendText(client.id, 'опечатка');
    await platform.client.editMessage({ message: own, text: 'исправлено' });
    await person.waitFor((each) => each.kind === 'edited' && each.message.text === 'исправлено');
    await platform.client.deleteMessages([own]);
    await person.waitFor((each) => each.kind === 'deleted');

    const left = (await person.history(shop)).map((each) => each.text);
    expect(left).not.toContain('чистовик');
    expect(left).not.toContain('исправлено');
  });

  it('доносит реакции, прочтение и набор текста', async () => {
    const own = await platform.client.sendText(client.id, 'как вам?');
    const heard = await person.waitFor((each) => 'text' in each && each.text === 'как вам?');
    if (heard.kind !== 'message') throw new Error('ожидалось сообщение');

    await person.react(shop, heard.id, '🔥');
    await person.type(shop);
    await person.read(shop, heard.id);
    await platform.waitFor(() => {
      const kinds = platform.seen.map((each) => each.kind);
      return kinds.includes('reacted') && kinds.includes('typing') && kinds.includes('read');
    });
    await platform.client.sendReaction({ message: own, emoji: '👍' });
    await platform.client.sendTyping(client.id, 'typing');

    const reacted = await person.waitFor(
      (each) => each.kind === 'reacted' && each.emoticons.includes('👍'),
    );
    expect(reacted).toMatchObject({ messageId: heard.id, emoticons: ['🔥', '👍'] });
    await person.waitFor((each) => each.kind === 'typing' && each.from === shop.id);
    expect(platform.seen).toContainEqual({ kind: 'read', maxId: own.id });
    const last = await person.send(shop, 'отлично');
    await platform.client.readHistory(client.id);
    await person.waitFor((each) => each.kind === 'read' && each.maxId === last);
  });

  it('хранит ответ на сообщение своим номером у каждой стороны', async () => {
    const id = await person.send(shop, 'сколько стоит?');
    await platform.waitFor(() => platform.texts().includes('сколько стоит?'));
    const theirs = platform.seen.find((each) => 'text' in each && each.text === 'сколько стоит?');
    if (theirs?.kind !== 'message') throw new Error('ожидалось сообщение');

    await platform.client.sendText(client.id, 'сто рублей', { replyTo: theirs.id });

    const answer = await person.waitFor((each) => 'text' in each && each.text === 'сто рублей');
    expect(answer).toMatchObject({ replyTo: id });
  });

  it('находит собеседника по имени, а чужой access hash не принимает', async () => {
    const found = await platform.client.resolvePeer('anna_test');
    expect(found).toMatchObject({ userId: client.id });

    const stranger = await party.mtcute(party.account('Борис'));
    await expect(
      stranger.client.call({
        _: 'messages.sendMessage',
        peer: found,
        message: 'привет',
        randomId: Long.ONE,
      }),
    ).rejects.toMatchObject({ text: 'PEER_ID_INVALID' });
  });
});
