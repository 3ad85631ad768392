import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  makeFolder,
  postmasterPid,
  ProductProcess,
  removeFolder,
} from '../support/product-process.js';

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

let folder: string;
let dataDir: string;
beforeAll(async () => {
  folder = await makeFolder();
  dataDir = path.join(folder, 'data');
});
afterAll(() => removeFolder(folder));

describe('живучесть', () => {
  it('начатое и брошенное создание базы не мешает новому', async () => {
    await mkdir(path.join(dataDir, 'postgres.partial/base'), { recursive: true });
    await writeFile(path.join(dataDir, 'postgres.partial/PG_VERSION'), '18\n');

    const product = await ProductProcess.started(dataDir);

    expect(await readdir(dataDir)).not.toContain('postgres.partial');
    await product.stop();
  });

  it('после kill -9 приложения следующий запуск завершает осиротевший PostgreSQL и работает', async () => {
    const killed = await ProductProcess.started(dataDir);
    const orphan = await postmasterPid(dataDir);
    killed.kill('SIGKILL');
    await killed.exited();
    expect(isAlive(orphan)).toBe(true);

    const next = await ProductProcess.started(dataDir);

    expect(isAlive(orphan)).toBe(false);
    expect((await fetch(`${next.url}/api/health/ready`)).status).toBe(200);
    await next.stop();
    expect(await readdir(path.join(dataDir, 'postgres'))).not.toContain('postmaster.pid');
  });

  it('после kill -9 PostgreSQL поднимает его на месте, и приложение переподключается', async () => {
    const product = await ProductProcess.started(dataDir);
    const killed = await postmasterPid(dataDir);

    process.kill(killed, 'SIGKILL');
    await product.says('снова работает');

    expect(await postmasterPid(dataDir)).not.toBe(killed);
    expect((await fetch(`${product.url}/api/health/ready`)).status).toBe(200);
    expect(await product.stop()).toBe(0);
  });

  it('не трогает чужой процесс, которому достался номер из устаревшего postmaster.pid', async () => {
    const stranger = process.pid;
    await writeFile(
      path.join(dataDir, 'postgres/postmaster.pid'),
      `${stranger}\n${dataDir}/postgres\n`,
    );

    const product = await ProductProcess.started(dataDir);

    expect(await postmasterPid(dataDir)).not.toBe(stranger);
    expect(await product.stop()).toBe(0);
  });

  it('вторая просьба остановиться сразу за первой — та же самая, а не принуждение', async () => {
    const product = await ProductProcess.started(dataDir);

    product.kill('SIGINT');
    product.kill('SIGINT');
    product.kill('SIGTERM');

    expect(await product.exited()).toBe(0);
    expect(await readdir(path.join(dataDir, 'postgres'))).not.toContain('postmaster.pid');
  });
});
