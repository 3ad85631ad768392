import { randomBytes } from 'node:crypto';
import { MtProxyTcpTransport } from '@mtcute/node';
import {
  ConnectionTCPAbridged,
  ConnectionTCPFull,
  ConnectionTCPObfuscated,
} from 'telegram/network/index.js';
import { abridged } from '../support/data-centre/transport/abridged.js';
import { full } from '../support/data-centre/transport/full.js';
import { intermediate, padded } from '../support/data-centre/transport/intermediate.js';
import { Party } from './party.js';

describe('транспорты', () => {
  let party: Party;
  const proxySecret = randomBytes(16);

  beforeAll(async () => {
    party = await Party.gather({ proxySecret });
  });

  afterAll(() => party.end());

  it.each([
    ['полному', ConnectionTCPFull],
    ['сокращённому', ConnectionTCPAbridged],
    ['обфусцированному', ConnectionTCPObfuscated],
  ])('GramJS связывается по %s', async (_, transport) => {
    const anna = party.account('Анна');

    const person = await party.person(anna, { transport });

    await person.send(anna, 'заметка себе');
    expect(party.dc.ledger.texts({ from: anna })).toEqual(['заметка себе']);
  });

  it('mtcute связывается через обфускацию MTProxy с набивкой', async () => {
    const shop = party.account('Лавка');
    const { host, port } = party.dc.address;
    const secret = `dd${proxySecret.toString('hex')}`;
    const transport = new MtProxyTcpTransport({ host, port, secret });

    const platform = await party.mtcute(shop, { transport });

    await platform.client.sendText('me', 'заметка себе');
    expect(party.dc.ledger.texts({ from: shop })).toEqual(['заметка себе']);
  });
});

describe('нарезка потока', () => {
  it.each([
    ['полная', full],
    ['промежуточная', intermediate],
    ['с набивкой', padded],
    ['сокращённая', abridged],
  ])('%s собирает сообщения, как бы ни рвался поток', (_, framing) => {
    const messages = [40, 24, 1048, 520].map((length) => randomBytes(length));
    const sender = framing();
    const stream = Buffer.concat(messages.map((each) => sender.wrap(each)));

    const receiver = framing();
    const byByte = [...stream].flatMap((byte) => receiver.feed(Buffer.from([byte])));

    expect(byByte).toEqual(messages);
  });
});
