// Где меряют: продукт на пустой папке данных, вошедший человек и браузер.
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from '@playwright/test';

const root = path.resolve(import.meta.dirname, '../..');
const person = { email: 'bench@example.org', password: 'вполне длинный пароль', name: 'Замер' };
/** По ней страница знает, что стоит попросить вход по cookie. */
const markKey = 'zveno.signed-in';
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(String(port)));
    });
  });

export class Stage {
  static async open() {
    const stage = new Stage();
    const port = await freePort();
    stage.url = `http://127.0.0.1:${port}`;
    stage.folder = mkdtempSync(path.join(tmpdir(), 'zveno-page-bench-'));
    chmodSync(stage.folder, 0o755);
    stage.product = spawn(process.execPath, [path.join(root, 'backend/dist/main.js')], {
      stdio: 'ignore',
      env: {
        ...process.env,
        PORT: port,
        HOST: '127.0.0.1',
        ZVENO_DATA_DIR: stage.folder,
        REQUESTS_PER_MINUTE: '1000000',
      },
    });
    await stage.ready();
    const { accessToken } = await stage.ask('POST', '/auth/register', person);
    stage.token = accessToken;
    stage.browser = await chromium.launch({
      executablePath: process.env.ZVENO_CHROMIUM ?? '/usr/bin/chromium',
      args: flags,
    });
    return stage;
  }

  /** Новая вкладка вошедшего человека. */
  async page() {
    const page = await this.browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${this.url}/sign-in`);
    await page.getByLabel('Почта').fill(person.email);
    await page.getByLabel('Пароль', { exact: true }).fill(person.password);
    await page.getByRole('button', { name: 'Войти' }).click();
    await page.locator('zv-shell').waitFor();
    return page;
  }

  /** Вкладка с пустым кэшем: вход уже сделан, о нём знают cookie и пометка в хранилище. */
  async freshPage() {
    const mark = { name: markKey, value: '1' };
    const context = await this.browser.newContext({
      viewport: { width: 1440, height: 900 },
      storageState: { cookies: [], origins: [{ origin: this.url, localStorage: [mark] }] },
    });
    const { email, password } = person;
    await context.request.post(`${this.url}/api/auth/login`, { data: { email, password } });
    return context.newPage();
  }

  async publish(document) {
    const { id, revision } = await this.ask('POST', '/chains', { document });
    await this.ask('POST', `/chains/${id}/publish`, { people: 'finish' }, revision);
    return id;
  }

  async ask(method, at, body, revision) {
    const response = await fetch(`${this.url}/api${at}`, {
      method,
      headers: {
        'Content-Type': 'application/json',
        ...(this.token && { Authorization: `Bearer ${this.token}` }),
        ...(revision !== undefined && { 'If-Match': `"${revision}"` }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok)
      throw new Error(`${method} ${at}: ${response.status} ${await response.text()}`);
    return response.json();
  }

  async close() {
    await this.browser?.close();
    const gone = new Promise((resolve) => this.product.once('exit', resolve));
    this.product.kill('SIGINT');
    await gone;
    rmSync(this.folder, { recursive: true, force: true });
  }

  async ready() {
    const alive = () =>
      fetch(`${this.url}/api/health/ready`).then(
        ({ ok }) => ok,
        () => false,
      );
    while (!(await alive())) await pause(200);
  }
}
