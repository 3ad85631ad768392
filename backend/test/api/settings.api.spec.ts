import { DataSource } from 'typeorm';
import { Client } from '../support/client.js';
import { signUp } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('/api/settings', () => {
  let running: TestApp;
  let database: DataSource;
  let administrator: Client;
  let member: Client;

  beforeAll(async () => {
    running = await startTestApp();
    database = running.app.get(DataSource);
    const [first, second] = await signUp(running, 'Админ', 'Анна');
    if (!first || !second) throw new Error('людей меньше, чем имён');
    administrator = new Client(running, first);
    member = new Client(running, second);
  });
  afterAll(() => running.close());

  const revision = async (): Promise<number> => {
    const answer = await administrator.get('/settings').expect(200);
    return (answer.body as { revision: number }).revision;
  };

  it('незаданное берёт из умолчаний', async () => {
    const answer = await administrator.get('/settings').expect(200);

    expect(answer.body).toMatchObject({
      installation: { name: 'Звено', timeZone: 'Europe/Moscow' },
      retention: { taskDays: 90, eventDays: 14, auditDays: 365 },
      telegram: { apiId: null, apiHashSet: false },
    });
  });

  it('меняет только названные поля', async () => {
    await administrator
      .patch('/settings', { retention: { taskDays: 30 } }, await revision())
      .expect(200);
    const answer = await administrator
      .patch('/settings', { retention: { auditDays: 700 } }, await revision())
      .expect(200);

    expect(answer.body).toMatchObject({
      retention: { taskDays: 30, eventDays: 14, auditDays: 700 },
    });
  });

  it('политику регистрации, заданную здесь, видит страница входа', async () => {
    await administrator
      .patch('/settings', { registration: 'invitation' }, await revision())
      .expect(200);

    const answer = await administrator.get('/auth/policy').expect(200);

    expect(answer.body).toMatchObject({ registration: 'invitation' });
  });

  it('из двух правок одной редакции проходит одна', async () => {
    const seen = await revision();

    const answers = await Promise.all(
      ['Первая', 'Вторая'].map((name) =>
        administrator.patch('/settings', { installation: { name } }, seen),
      ),
    );

    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
  });

  it('api_hash хранит запечатанным и обратно не выдаёт', async () => {
    const apiHash = '0123456789abcdef0123456789abcdef';

    const answer = await administrator
      .patch('/settings', { telegram: { apiId: 12345, apiHash } }, await revision())
      .expect(200);

    expect(answer.body).toMatchObject({ telegram: { apiId: 12345, apiHashSet: true } });
    const stored = await database.query<{ text: string }[]>(
      `select row_to_json(settings)::text as text from settings
       union all select row_to_json(audit)::text from audit`,
    );
    expect([answer.text, ...stored.map(({ text }) => text)].join()).not.toContain(apiHash);
    const removed = await administrator
      .patch('/settings', { telegram: { apiHash: null } }, await revision())
      .expect(200);
    expect(removed.body).toMatchObject({ telegram: { apiId: 12345, apiHashSet: false } });
  });

  it('неизвестную область и неверное значение отклоняет, не меняя ничего', async () => {
    const seen = await revision();
    const change = {
      installation: { name: 'Не сохранится', timeZone: 'Марс' },
      retention: { taskDays: 0 },
      colours: {},
    };

    const answer = await administrator.patch('/settings', change, seen).expect(422);

    const { errors } = answer.body as { errors: { path: string }[] };
    expect(errors.map(({ path }) => path)).toEqual([
      'installation.timeZone',
      'retention.taskDays',
      'colours',
    ]);
    expect(await revision()).toBe(seen);
  });

  it('открыты только администратору', async () => {
    await member.get('/settings').expect(403);
    await member.patch('/settings', {}, 0).expect(403);
  });
});
