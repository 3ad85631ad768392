import { readStringSession } from '@mtcute/core/utils.js';
import { StringSession } from 'telegram/sessions/index.js';
import type { SessionStrings } from '../support/data-centre/index.js';
import { Party } from './party.js';

describe('готовые строки сессий', () => {
  let party: Party;
  let strings: SessionStrings;

  beforeEach(async () => {
    party = await Party.gather();
    strings = party.dc.authorise(party.account('Анна'));
  });

  afterEach(() => party.end());

  it.each(['gramjs', 'telethon'] as const)('строку %s читает GramJS', async (kind) => {
    const session = new StringSession(strings[kind]);
    await session.load();

    expect(session.getAuthKey()?.getKey()).toEqual(strings.key.bytes);
    expect(session).toMatchObject({
      dcId: party.dc.address.dcId,
      serverAddress: party.dc.address.host,
      port: party.dc.address.port,
    });
  });

  it('строку mtcute читает mtcute', () => {
    const { authKey, primaryDcs } = readStringSession(strings.mtcute);

    expect(Buffer.from(authKey)).toEqual(strings.key.bytes);
    expect(primaryDcs.main.port).toBe(party.dc.address.port);
  });

  it('строка Pyrogram — dc, api_id, режим, ключ, номер аккаунта, бот ли', () => {
    const bytes = Buffer.from(strings.pyrogram, 'base64url');

    expect(bytes).toHaveLength(271);
    expect(bytes[0]).toBe(party.dc.address.dcId);
    expect(bytes.subarray(6, 262)).toEqual(strings.key.bytes);
    expect(bytes.readBigUInt64BE(262)).toBe(700_000_001n);
  });
});
