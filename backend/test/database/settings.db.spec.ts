import { DataSource } from 'typeorm';
import { ChangeSettings } from '../../src/features/settings/change-settings.js';
import { aPerson } from '../support/actors.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

/** Открывает соединения заранее: иначе первая правка кончится раньше, чем остальные подключатся. */
async function openConnections(database: DataSource, count: number): Promise<void> {
  const runners = Array.from({ length: count }, () => database.createQueryRunner());
  await Promise.all(runners.map((runner) => runner.connect()));
  await Promise.all(runners.map((runner) => runner.release()));
}

describe(ChangeSettings.name, () => {
  let running: TestApp;
  beforeAll(async () => {
    running = await startTestApp();
  });
  afterAll(() => running.close());

  it('из одновременных правок одной редакции проходит одна, даже пока строк ещё нет', async () => {
    const database = running.app.get(DataSource);
    const administrator = await aPerson(database, 'Админ', 'administrator');
    await openConnections(database, 12);
    const change = running.app.get(ChangeSettings);

    const attempts = await Promise.allSettled(
      Array.from({ length: 12 }, (_, n) =>
        change.run(administrator, 0, { installation: { name: `Правка ${String(n)}` } }),
      ),
    );

    const refused = attempts.filter((attempt) => attempt.status === 'rejected');
    expect(refused).toHaveLength(11);
    expect(refused[0]?.reason).toMatchObject({ code: 'request.stale' });
  });
});
