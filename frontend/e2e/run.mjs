// Пути пользователя в настоящем Chromium против настоящего сервера на пустой временной папке данных.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

const root = path.resolve(import.meta.dirname, '../..');
const needed = ['backend/dist/main.js', 'frontend/dist/browser/index.html'];
const places = ['/usr/bin', '/usr/local/bin', ...(process.env.PATH ?? '').split(path.delimiter)];
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const findChromium = () =>
  [process.env.ZVENO_CHROMIUM, ...names.flatMap((name) => places.map((at) => path.join(at, name)))]
    .filter(Boolean)
    .find((file) => existsSync(file));

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(String(port)));
    });
  });

function leave(message, code) {
  process.stdout.write(`${message}\n`);
  process.exit(code);
}

const chromium = findChromium();
if (!chromium) {
  const required = (process.env.ZVENO_TEST_REQUIRE ?? '').split(',').includes('chromium');
  leave('Нет chromium: пути в браузере пропущены. Поставить: apt-get install chromium', +required);
}
const missing = needed.filter((file) => !existsSync(path.join(root, file)));
if (missing.length > 0)
  leave(
    `Не собрано: ${missing.join(', ')}. Соберите: npm run build:backend, npm run -w @zveno/frontend build`,
    1,
  );

/** Дата-центр MTProto: вместо Telegram, своим процессом. */
const centre = spawn(process.execPath, [path.join(root, 'scripts/data-centre.mjs')], {
  stdio: ['pipe', 'pipe', 'inherit'],
});
const [line] = await once(createInterface(centre.stdout), 'line');
const telegram = JSON.parse(line);

/** Две установки: общая и нетронутая — для пути от первой регистрации до ответа в чате. */
const makeData = () => mkdtempSync(path.join(tmpdir(), 'zveno-e2e-'));
const [data, answerData] = [makeData(), makeData()];
const playwright = path.join(root, 'node_modules/@playwright/test/cli.js');
const child = spawn(
  process.execPath,
  [playwright, 'test', '-c', 'e2e/playwright.config.ts', ...process.argv.slice(2)],
  {
    cwd: path.join(root, 'frontend'),
    stdio: 'inherit',
    env: {
      ...process.env,
      ZVENO_CHROMIUM: chromium,
      ZVENO_E2E_DATA: data,
      ZVENO_E2E_PORT: await freePort(),
      ZVENO_E2E_ANSWER_DATA: answerData,
      ZVENO_E2E_ANSWER_PORT: await freePort(),
      ZVENO_E2E_TELEGRAM: telegram.control,
      TELEGRAM_DC_ADDRESS: telegram.address,
      TELEGRAM_DC_PUBLIC_KEY: telegram.publicKeyPem,
    },
  },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill(signal));
child.once('close', (code) => {
  centre.stdin.end();
  for (const folder of [data, answerData]) rmSync(folder, { recursive: true, force: true });
  process.exitCode = code ?? 1;
});
