import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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
    client = party.account('Анна');
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
    expect(heard).toEqual(back);
    expect(party.dc.ledger.texts({ from: shop, to: client })).toEqual(back);
  });
});
