import { startTestApp, type TestApp } from '../support/test-app.js';
import { Client } from '../support/client.js';
import { onlyPerson } from '../support/people.js';
import { makeFolder, ProductProcess, removeFolder } from '../support/product-process.js';
import { TestTalk } from '../support/test-talk.js';
import { sharedSecrets } from '../support/worker-processes.js';

describe('тест-чат под kill -9', () => {
  let running: TestApp;
  let folder: string;
  let worker: ProductProcess;
  const launch = () =>
    ProductProcess.started(folder, {
      env: {
        DATABASE_URL: running.config.databaseUrl,
        ZVENO_ROLES: 'worker',
        LOG_LEVEL: 'fatal',
        ZVENO_ACCESS_TOKEN_KEY: sharedSecrets.accessTokenKey,
        ZVENO_MASTER_KEYS: Object.entries(sharedSecrets.masterKeys)
          .map((pair) => pair.join(':'))
          .join(','),
      },
    });

  beforeEach(async () => {
    folder = await makeFolder();
    running = await startTestApp({ roles: ['api'], secrets: sharedSecrets });
    worker = await launch();
  });
  afterEach(async () => {
    worker.kill('SIGKILL');
    await worker.exited();
    await running.close();
    await removeFolder(folder);
  });

  it('слово, сказанное при убитом исполнителе, и прокрученное ожидание доходят до следующего', async () => {
    const anna = new Client(running, await onlyPerson(running));
    const chains = (await anna.get('/chains').expect(200)).body as { items: { id: string }[] };
    const talk = new TestTalk(anna, chains.items[0]?.id ?? '');
    await talk.start();
    await talk.say('привет');
    await talk.answers(2);

    worker.kill('SIGKILL');
    await worker.exited();
    await talk.say('фиолетовый');
    await talk.skip();
    worker = await launch();

    const texts = await talk.answers(4);
    expect(texts.slice(2)).toEqual([
      expect.stringContaining('Не понял ответ'),
      expect.stringContaining('Похоже, вы заняты'),
    ]);
    expect(await talk.state()).toMatchObject({ tasks: [{ status: 'done' }], nextDue: null });
    expect((await talk.state()).messages).toHaveLength(6);
  });
});
