import { DataSource } from 'typeorm';
import { sealedIn, Secrets } from '../../src/ports/secrets.js';
import { Client } from '../support/client.js';
import { signUp } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('/api/secrets', () => {
  const value = 'sk-очень-длинный-ключ-9f3a';
  let running: TestApp;
  let database: DataSource;
  let administrator: Client;
  let anna: Client;
  let vera: Client;

  beforeAll(async () => {
    running = await startTestApp();
    database = running.app.get(DataSource);
    const people = await signUp(running, 'Админ', 'Анна', 'Вера');
    const [first, second, third] = people.map((person) => new Client(running, person));
    if (!first || !second || !third) throw new Error('людей меньше, чем имён');
    [administrator, anna, vera] = [first, second, third];
  });
  afterAll(() => running.close());
  beforeEach(() => database.query('delete from secrets'));

  const add = async (name: string, text = value): Promise<string> => {
    const answer = await anna.post('/secrets', { name, value: text }).expect(201);
    return (answer.body as { id: string }).id;
  };

  it('показывает имя и примету, значения не отдаёт и не пишет открытым', async () => {
    await add('shop');
    await add('короткий', 'abcd');

    const answer = await anna.get('/secrets').expect(200);

    expect(answer.body).toMatchObject({
      items: [
        { name: 'shop', hint: '…9f3a' },
        { name: 'короткий', hint: '' },
      ],
    });
    const stored = await database.query<{ text: string }[]>(
      `select row_to_json(secrets)::text as text from secrets
       union all select row_to_json(audit)::text from audit`,
    );
    expect([answer.text, ...stored.map(({ text }) => text)].join()).not.toContain(value);
  });

  it('заменяет значение и стирает', async () => {
    const id = await add('shop');

    await anna.put(`/secrets/${id}`, { value: 'другое' }).expect(200);
    const [row] = await database.query<{ sealed: Buffer }[]>('select sealed from secrets');
    const opened = running.app
      .get(Secrets)
      .open(row?.sealed ?? Buffer.alloc(0), sealedIn('secrets.sealed', id));
    await anna.delete(`/secrets/${id}`).expect(204);

    expect(opened.toString()).toBe('другое');
    expect((await anna.get('/secrets')).body).toEqual({ items: [] });
  });

  it('имя занято только у того же человека', async () => {
    await add('shop');

    await anna.post('/secrets', { name: 'shop', value }).expect(409);
    await vera.post('/secrets', { name: 'shop', value }).expect(201);
  });

  it('чужого секрета нет ни для кого', async () => {
    const id = await add('shop');

    for (const other of [vera, administrator]) {
      await other.put(`/secrets/${id}`, { value: 'x' }).expect(404);
      await other.delete(`/secrets/${id}`).expect(404);
    }

    expect((await anna.get('/secrets')).body).toMatchObject({ items: [{ id, hint: '…9f3a' }] });
  });

  it.each([{ name: ' shop', value }, { name: 'shop', value: '' }, { name: '', value }, { value }])(
    'негодное не принимает: %j',
    async (body) => {
      await anna.post('/secrets', body).expect(422);
    },
  );
});
