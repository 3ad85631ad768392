import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { headerFor } from '../crypto/envelope.js';
import { checkKeys } from './key-fingerprints.js';

const key = () => randomBytes(32).toString('base64url');
const [first, second] = [key(), key()];
const check = (url: string, masterKeys: Record<string, string>) =>
  checkKeys(url, { accessTokenKey: '', masterKeys });

describe(checkKeys.name, () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createTestDatabase();
    await check(database.url, { k1: first });
  });
  afterEach(() => database.drop());

  const query = async (text: string, values: unknown[] = []) => {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    await client.query(text, values);
    await client.end();
  };
  const sealSomethingBy = (name: string) =>
    query(
      `insert into plugins (id, version, state, manifest, settings) values ('p', '1', 'off', '{}', $1)`,
      [Buffer.concat([headerFor(name), randomBytes(40)])],
    );

  it('пускает с прежним ключом и с новым рядом с ним', async () => {
    await check(database.url, { k1: first });
    await check(database.url, { k1: first, k2: second });
  });

  it('не пускает с другим ключом под тем же именем', async () => {
    await expect(check(database.url, { k1: second })).rejects.toThrow('зашифрованы ключом «k1»');
  });

  it('не пускает без ключа, которым что-то запечатано', async () => {
    await sealSomethingBy('k1');

    await expect(check(database.url, { k2: second })).rejects.toThrow('зашифрованы ключом «k1»');
  });

  it('забывает ключ, которым больше ничего не запечатано', async () => {
    await sealSomethingBy('k2');
    await check(database.url, { k1: first, k2: second });

    await check(database.url, { k2: second });

    await check(database.url, { k2: second, k1: second });
  });
});
