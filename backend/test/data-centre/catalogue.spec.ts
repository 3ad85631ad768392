import { toggleChannelIdMark } from '@mtcute/core';
import { Api } from 'telegram';
import type { Account, Channel, MtcuteAccount, Person } from '../support/data-centre/index.js';
import { Party } from './party.js';

/** Всё, о чём клиент спрашивает, помимо сообщений: в слоях обеих библиотек. */
describe('справочные методы', () => {
  let party: Party;
  let shop: Account;
  let anna: Account;
  let group: Channel;
  let platform: MtcuteAccount;
  let person: Person;

  beforeAll(async () => {
    party = await Party.gather();
    shop = party.account('Лавка');
    anna = party.account('Анна', { lastName: 'Иванова', username: 'anna_ivanova' });
    group = party.dc.createGroup({ title: 'Соседи', creator: anna, members: [shop] });
    [platform, person] = await Promise.all([party.mtcute(shop), party.person(anna)]);
    await person.send(shop, 'личное');
    await person.send(group, 'общее');
    await platform.waitFor(() => platform.texts().length === 2);
  });

  afterAll(() => party.end());

  it('mtcute: люди и контакты', async () => {
    const { client } = platform;

    expect((await client.getMe()).id).toBe(shop.id);
    expect((await client.getUser('anna_ivanova')).displayName).toBe('Анна Иванова');
    expect((await client.getFullUser(anna.id)).id).toBe(anna.id);
    expect(await client.resolvePhoneNumber(anna.phone)).toMatchObject({ userId: anna.id });
    await client.importContacts([{ phone: anna.phone, firstName: 'Аня', lastName: '' }]);
    expect((await client.getContacts()).map((each) => each.id)).toEqual([anna.id]);
  });

  it('mtcute: диалоги, переписка и отдельные сообщения', async () => {
    const { client } = platform;
    const dialogs = [];
    for await (const dialog of client.iterDialogs()) dialogs.push(dialog);

    expect(dialogs.map((each) => [each.peer.displayName, each.lastMessage?.text])).toEqual([
      ['Соседи', 'общее'],
      ['Анна Иванова', 'личное'],
    ]);
    expect(dialogs[1]?.unreadCount).toBe(1);
    const [first] = await client.getHistory(anna.id);
    const [again, missing] = await client.getMessages(anna.id, [first?.id ?? 0, 999]);
    expect(again?.text).toBe('личное');
    expect(missing).toBeNull();
  });

  it('mtcute: супергруппа и её участники', async () => {
    const { client } = platform;
    const id = toggleChannelIdMark(group.id);

    expect((await client.getChat(id)).title).toBe('Соседи');
    const members = await client.getChatMembers(id);
    expect(members.map((each) => each.user.id).sort()).toEqual([shop.id, anna.id].sort());
    await client.readHistory(id);
    await client.leaveChat(id);
    expect(group.members.has(shop)).toBe(false);
  });

  it('GramJS: настройки, входы, диалоги и карточки', async () => {
    const { client } = person;
    const config = await client.invoke(new Api.help.GetConfig());
    const logins = await client.invoke(new Api.account.GetAuthorizations());
    const users = await client.invoke(new Api.users.GetUsers({ id: [new Api.InputUserSelf()] }));

    expect(config.thisDc).toBe(party.dc.address.dcId);
    expect(logins.authorizations.map((each) => each.current)).toEqual([true]);
    expect(users).toHaveLength(1);
    expect((await person.history(shop)).map((each) => each.text)).toEqual(['личное']);
  });

  it('после выхода ключ больше не аккаунт', async () => {
    const guest = await party.mtcute(party.account('Гость'));

    const ask = () => guest.client.call({ _: 'users.getUsers', id: [{ _: 'inputUserSelf' }] });
    expect(await ask()).toHaveLength(1);
    await guest.client.logOut();

    await expect(ask()).rejects.toMatchObject({
      text: 'AUTH_KEY_UNREGISTERED',
    });
  });
});
