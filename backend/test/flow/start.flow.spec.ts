import { chown, mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { once } from 'node:events';
import path from 'node:path';
import { Client } from 'pg';
import { isOpenToEveryone } from '../support/open-to-everyone.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { makeFolder, ProductProcess, removeFolder } from '../support/product-process.js';

const canActAsAnother = process.getuid?.() === 0 && isOpenToEveryone(process.execPath);

let folder: string;
let dataDir: string;
beforeAll(async () => {
  folder = await makeFolder();
  dataDir = path.join(folder, 'data');
});
afterAll(() => removeFolder(folder));

/** Отказ — одно предложение без стека, код выхода не ноль. */
async function refusal(env: NodeJS.ProcessEnv, dir = path.join(folder, 'unborn')): Promise<string> {
  const product = ProductProcess.launch(dir, { env });
  expect(await product.exited()).toBe(1);
  expect(product.errors).not.toMatch(/\n\s+at /);
  expect(product.errors.trim().split('\n')).toHaveLength(1);
  return product.errors;
}

describe('запуск на пустой папке', () => {
  it('создаёт базу и закрытый файл ключей, отвечает о готовности и останавливается без следа', async () => {
    const product = await ProductProcess.started(dataDir);

    const answer = await fetch(`${product.url}/api/health/ready`);

    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      ready: true,
      parts: [
        { part: 'database', ready: true },
        { part: 'schema', ready: true },
        { part: 'drain', ready: true },
      ],
    });
    expect((await stat(path.join(dataDir, 'secrets.json'))).mode & 0o777).toBe(0o600);
    expect(await product.stop()).toBe(0);
    expect(product.errors).toBe('');
    expect(await readdir(path.join(dataDir, 'postgres'))).not.toContain('postmaster.pid');
  });

  it('сложенный из файлов сервер проверяет ввод и показывает Swagger так же, как в тестах', async () => {
    const product = await ProductProcess.started(dataDir);

    const refused = await fetch(`${product.url}/api/auth/register`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    const docs = await fetch(`${product.url}/api/docs/swagger-ui-bundle.js`);

    expect(refused.status).toBe(422);
    expect(await refused.json()).toHaveProperty('errors.0.path', 'email');
    expect(docs.status).toBe(200);
    await product.stop();
  });

  it('без читателя вывода работает дальше и останавливается, когда попросят', async () => {
    const product = await ProductProcess.started(dataDir, { env: { LOG_LEVEL: 'debug' } });
    product.loseOutput();

    const answers = await Promise.all(
      Array.from({ length: 20 }, () => fetch(`${product.url}/api/health/ready`)),
    );

    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(await product.stop()).toBe(0);
  });

  it('без роли api отвечает только о своём состоянии', async () => {
    const product = await ProductProcess.started(dataDir, { env: { ZVENO_ROLES: 'worker' } });

    const [health, docs] = await Promise.all([
      fetch(`${product.url}/api/health/ready`),
      fetch(`${product.url}/api/docs`),
    ]);

    expect([health.status, docs.status]).toEqual([200, 404]);
    await product.stop();
  });

  (canActAsAnother ? it : it.skip)('работает и от обычного пользователя', async () => {
    const own = path.join(folder, 'own');
    await mkdir(own);
    await chown(own, 65534, 65534);

    const product = await ProductProcess.started(own, { uid: 65534, gid: 65534 });

    expect((await fetch(`${product.url}/api/health/ready`)).status).toBe(200);
    expect((await stat(path.join(own, 'postgres'))).uid).toBe(65534);
    expect(await product.stop()).toBe(0);
  });
});

describe('отказ запуститься', () => {
  it('на занятом порту ничего не создаёт и предлагает другой', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;

    const text = await refusal({ PORT: String(port) });

    expect(text).toContain(`Порт ${port}`);
    expect(text).toContain(`PORT=${port + 1}`);
    expect(await readdir(folder)).not.toContain('unborn');
    other.close();
  });

  it('на папке данных, где уже работает другой экземпляр', async () => {
    const first = await ProductProcess.started(dataDir);

    const text = await refusal({}, dataDir);

    expect(text).toContain('уже запущено');
    expect(text).toContain(`процесс ${first.pid}`);
    expect((await fetch(`${first.url}/api/health/ready`)).status).toBe(200);
    await first.stop();
  });

  it('когда в папку данных нельзя писать', async () => {
    await writeFile(path.join(folder, 'file'), '');

    const text = await refusal({}, path.join(folder, 'file', 'data'));

    expect(text).toContain('недоступна для записи');
  });

  it('когда база есть, а файла её ключей нет', async () => {
    const keyless = path.join(folder, 'keyless');
    await mkdir(path.join(keyless, 'postgres'), { recursive: true });
    await writeFile(path.join(keyless, 'postgres/PG_VERSION'), '18\n');

    const text = await refusal({}, keyless);

    expect(text).toContain('верните его из резервной копии');
    expect(await readdir(keyless)).not.toContain('secrets.json');
  });

  it('когда база создана другой версией PostgreSQL', async () => {
    const version = path.join(dataDir, 'postgres/PG_VERSION');
    await writeFile(version, '17\n');

    expect(await refusal({}, dataDir)).toContain('PostgreSQL 17');
    await writeFile(version, '18\n');
  });

  it.each([
    [{ PORT: 'восемьдесят' }, 'PORT — нужно число'],
    [{ ZVENO_ROLES: 'api,cook' }, 'ZVENO_ROLES — известны роли api и worker'],
    [{ DATABASE_URL: 'mysql://localhost/zveno' }, 'DATABASE_URL — нужен адрес вида postgres://'],
    [{ ZVENO_MASTER_KEYS: 'k1:short' }, 'ZVENO_MASTER_KEYS — нужны 32 случайных байта'],
    [{ HOST: '203.0.113.7' }, 'Адреса 203.0.113.7 нет на этом компьютере'],
  ])('при неверных настройках %j', async (env, expected) => {
    expect(await refusal(env)).toContain(expected);
    expect(await readdir(folder)).not.toContain('unborn');
  });
});

describe('отказ работать с чужой базой', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const query = async (text: string) => {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    await client.query(text);
    await client.end();
  };
  const changed = (change: (url: URL) => void) => {
    const url = new URL(database.url);
    change(url);
    return { DATABASE_URL: url.href };
  };

  it.each([
    ['никто не отвечает', () => changed((url) => (url.port = '1')), 'там никто не отвечает'],
    [
      'неверен пароль',
      () => changed((url) => (url.password = 'wrong')),
      'имя или пароль не подошли',
    ],
    [
      'нет такой базы',
      () => changed((url) => (url.pathname = '/none')),
      'такой базы на сервере нет',
    ],
    [
      'нет такого сервера',
      () => changed((url) => (url.hostname = 'none.invalid')),
      'такого сервера не найти',
    ],
  ])('когда %s', async (_, env, expected) => {
    const text = await refusal(env());

    expect(text).toContain(expected);
    expect(text).not.toContain(new URL(database.url).password);
    expect(await readdir(folder)).not.toContain('unborn');
  });

  it('когда её схема новее программы', async () => {
    await query(`insert into migrations (timestamp, name) values (9, 'Tomorrow9')`);

    const text = await refusal({ DATABASE_URL: database.url });

    expect(text).toContain('создана более новой версией Звена (изменения схемы Tomorrow9)');
    await query(`delete from migrations where name = 'Tomorrow9'`);
  });

  it('когда её секреты зашифрованы другими ключами', async () => {
    const first = await ProductProcess.started(path.join(folder, 'first'), {
      env: { DATABASE_URL: database.url },
    });
    await first.stop();

    const text = await refusal({ DATABASE_URL: database.url }, path.join(folder, 'other'));

    expect(text).toContain('зашифрованы ключом «k1», которого у этого экземпляра нет');
  });
});
