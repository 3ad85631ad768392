import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startDataCentre, type DataCentre } from '../support/data-centre/index.js';
import { MtcuteAccount } from '../support/data-centre/mtcute/mtcute-account.js';
import { signInPerson } from '../support/data-centre/person/person.js';

let dc: DataCentre;
const opened: { close(): Promise<void> }[] = [];

beforeEach(async () => {
  dc = await startDataCentre();
});

afterEach(async () => {
  for (const each of opened.splice(0)) await each.close();
  await dc.stop();
  expect(dc.problems).toEqual([]);
});

function open(): MtcuteAccount {
  const account = new MtcuteAccount(dc.address);
  opened.push(account);
  return account;
}

describe('вход в аккаунт', () => {
  it('впускает mtcute по телефону и коду', async () => {
    const anna = dc.createAccount({ phone: '79990000001', firstName: 'Анна' });
    const { client } = open();

    const user = await client.start({ phone: anna.phone, code: () => dc.codes.next(anna.phone) });

    expect(user.id).toBe(anna.id);
    expect(dc.keysOf(anna)).toHaveLength(1);
  });

  it('впускает GramJS по телефону и коду', async () => {
    const boris = dc.createAccount({ phone: '79990000002', firstName: 'Борис' });

    const person = await signInPerson(dc, boris);
    opened.push({ close: () => person.disconnect() });

    expect(dc.keysOf(boris)).toHaveLength(1);
  });
});
