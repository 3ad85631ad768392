import type { Account, Person } from '../support/data-centre/index.js';
import { LineBench, perform, sending } from './line-bench.js';
import type { Seat } from './seat.js';

describe('переписка аккаунта', () => {
  let bench: LineBench;
  let shop: Account;
  let anna: Account;
  let person: Person;
  let seat: Seat;
  let chat: string;

  beforeEach(async () => {
    bench = await LineBench.start();
    shop = bench.party.account('Лавка', { username: 'lavka_shop' });
    anna = bench.party.account('Анна', { lastName: 'Белова', username: 'anna_b' });
    chat = String(anna.id);
    seat = await bench.online(shop);
    person = await bench.party.person(anna);
  });
  afterEach(() => bench.end());

  const heard = (text: string) =>
    seat.waitFor(() => seat.texts().includes(text), `сообщение «${text}»`);
  const sent = (text: string) => bench.dc.ledger.sent({ from: shop, text });

  it('входящее: собеседник, текст, вид чата; живое — не опоздавшее', async () => {
    const id = await person.send(shop, 'здравствуйте');
    await heard('здравствуйте');

    const [fact] = seat.of('message');
    expect(fact).toMatchObject({
      chat: { id: chat, kind: 'private' },
      from: { id: chat, name: 'Анна Белова', firstName: 'Анна', username: 'anna_b' },
      message: { text: 'здравствуйте', content: 'text' },
    });
    expect(fact?.key).toBe(`m:${chat}:${String(fact?.message.id)}`);
    expect(fact?.message.late).toBeUndefined();
    expect(id).toBeGreaterThan(0);
  });

  it('отправляет, отвечает, молча и без превью; своя отправка событием не приходит', async () => {
    await person.send(shop, 'вопрос');
    await heard('вопрос');
    const question = seat.of('message')[0]?.message.id ?? 0;

    const answer = await perform(seat, sending(chat, 'ответ', { replyTo: question, silent: true }));

    const received = await person.next(shop);
    expect(received.text).toBe('ответ');
    expect(sent('ответ')).toMatchObject([
      { messageId: answer.message, replyToId: question, silent: true },
    ]);
    await person.send(shop, 'спасибо');
    await heard('спасибо');
    expect(seat.texts('outgoing')).toEqual([]);
  });

  it('написанное владельцем с телефона — исходящее событие с собеседником', async () => {
    const phone = await bench.party.person(shop);
    await phone.send(anna, 'я сам');
    await seat.waitFor(() => seat.texts('outgoing').length > 0, 'исходящее владельца');

    expect(seat.of('outgoing')[0]).toMatchObject({
      chat: { id: chat, kind: 'private' },
      peer: { id: chat, firstName: 'Анна' },
      message: { text: 'я сам' },
    });
  });

  it('правит, удаляет, ставит реакцию, читает и набирает текст', async () => {
    await person.send(shop, 'что почём');
    await heard('что почём');
    const theirs = seat.of('message')[0]?.message.id ?? 0;
    const mine = (await perform(seat, sending(chat, 'сто'))).message ?? 0;

    await perform(seat, { kind: 'typing', chat });
    await perform(seat, { kind: 'read', chat });
    await perform(seat, { kind: 'react', chat, message: theirs, emoji: '👍' });
    await perform(seat, { kind: 'edit', chat, message: mine, text: 'двести' });
    await perform(seat, { kind: 'edit', chat, message: mine, text: 'двести' });
    await perform(seat, { kind: 'delete', chat, message: mine, forEveryone: true });

    await person.waitFor(({ kind }) => kind === 'typing');
    await person.waitFor(({ kind }) => kind === 'read');
    await person.waitFor((it) => it.kind === 'reacted' && it.emoticons.includes('👍'));
    await person.waitFor((it) => it.kind === 'edited' && it.message.text === 'двести');
    await person.waitFor(({ kind }) => kind === 'deleted');
  });

  it('правка, удаление, реакция, прочтение и набор собеседника — события', async () => {
    const id = await person.send(shop, 'было');
    await heard('было');
    const theirs = seat.of('message')[0]?.message.id ?? 0;
    const mine = (await perform(seat, sending(chat, 'ответ'))).message ?? 0;
    const received = await person.next(shop);

    await person.type(shop);
    await person.read(shop, received.id);
    await person.react(shop, received.id, '❤');
    await person.edit(shop, id, 'стало');
    await heard('стало');
    await person.delete(shop, [id]);
    await seat.waitFor(() => seat.of('deleted').length > 0, 'удаление');

    expect(seat.of('typing')[0]).toMatchObject({ chat: { id: chat }, from: { id: chat } });
    expect(seat.of('read')[0]).toMatchObject({ chat: { id: chat }, upTo: mine });
    expect(seat.of('reaction')[0]).toMatchObject({ message: mine, emoji: ['❤'] });
    const edited = seat.of('message').find(({ message }) => message.text === 'стало');
    expect(edited?.message).toMatchObject({ id: theirs, edited: true });
    expect(edited?.key).toMatch(new RegExp(`^e:${chat}:${String(theirs)}:\\d+$`));
    expect(seat.of('deleted')[0]).toMatchObject({ chat: { id: chat }, messages: [theirs] });
  });

  it('в группе видит название, обращение и ответ на своё', async () => {
    const group = bench.dc.createGroup({ title: 'Соседи', creator: anna, members: [shop, anna] });
    const place = `-100${String(group.id)}`;
    await person.send(group, 'всем привет');
    await heard('всем привет');
    const mine = (await perform(seat, sending(place, 'и вам'))).message ?? 0;
    await person.send(group, 'а вам?', { replyTo: mine });
    await heard('а вам?');

    const answer = seat.of('message').find(({ message }) => message.text === 'а вам?');
    expect(answer).toMatchObject({
      chat: { id: place, kind: 'group', title: 'Соседи' },
      from: { id: chat },
      message: { replyTo: mine, replyToMe: true },
    });
    expect(seat.texts('outgoing')).toEqual([]);
  });

  it('пишет себе и по имени; имя спрашивает однажды', async () => {
    await perform(seat, sending('self', 'заметка'));
    await perform(seat, sending('@anna_b', 'первое'));
    await perform(seat, sending('@anna_b', 'второе'));

    expect(sent('заметка')[0]?.to).toBe(shop);
    expect((await person.next(shop)).text).toBe('первое');
    const asked = bench.dc.ledger.calls({ account: shop, method: 'contacts.resolveUsername' });
    expect(asked).toHaveLength(1);
  });

  it('незнакомому и слишком длинное — отказ навсегда, без обращения к Telegram', async () => {
    const stranger = bench.party.account('Чужой');

    await expect(perform(seat, sending(String(stranger.id), 'привет'))).rejects.toMatchObject({
      refusal: { kind: 'never', error: { code: 'PEER_UNKNOWN' } },
    });
    await expect(perform(seat, sending('self', 'я'.repeat(4097)))).rejects.toMatchObject({
      refusal: { kind: 'never', error: { code: 'MESSAGE_TOO_LONG' } },
    });

    expect(bench.dc.ledger.calls({ account: shop, method: 'messages.sendMessage' })).toEqual([]);
  });
});
