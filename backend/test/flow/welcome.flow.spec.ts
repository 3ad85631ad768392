import { readFileSync } from 'node:fs';
import { ChainDocument } from '@zveno/contracts/chain-document.js';
import { parse } from 'yaml';
import { AnsweringStand } from '../support/answering-stand.js';

const welcome = ChainDocument.parse(
  parse(readFileSync('backend/engine/examples/welcome.chain.yaml', 'utf8')),
);
const patient = structuredClone(welcome);
Object.assign(patient.nodes['greeting']?.settings ?? {}, { typing: undefined });
Object.assign(patient.nodes['age']?.settings ?? {}, { timeout: '2s' });

describe('«Приветствие» в настоящем чате', () => {
  let stand: AnsweringStand;

  beforeAll(async () => {
    stand = await AnsweringStand.open();
  });
  afterAll(() => stand.close());

  it('здоровается, спрашивает и отвечает по-разному', async () => {
    const { account } = await stand.shop(welcome);
    const ivan = await stand.person('Иван');

    await ivan.send(account, '/start');
    expect((await ivan.next(account)).text).toContain('Иван');
    expect((await ivan.next(account)).text).toBe('Вам уже есть 18?');
    await ivan.send(account, 'да');
    expect((await ivan.next(account)).text).toContain('Отлично!');
  });
});
