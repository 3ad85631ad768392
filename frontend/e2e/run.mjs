// Пути пользователя в настоящем Chromium против настоящего сервера на пустой временной папке данных.
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
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

/** Ниже портов, которые система раздаёт сама: пока установка поднимается, её порт никому не достанется. */
const ports = [10_000, 20_000];

async function freePort() {
  for (;;) {
    const port = randomInt(...ports);
    const probe = createServer().listen(port, '127.0.0.1');
    const free = await once(probe, 'listening').then(
      () => true,
      () => false,
    );
    await new Promise((resolve) => probe.close(resolve));
    if (free) return String(port);
  }
}

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

/**
 * Установки: по одной каждому из двух процессов прогона — пути не мешают друг другу — и нетронутая для пути
 * от первой регистрации до ответа в чате.
 */
const installation = async () => ({
  port: await freePort(),
  data: mkdtempSync(path.join(tmpdir(), 'zveno-e2e-')),
});
const [first, second, pristine] = [
  await installation(),
  await installation(),
  await installation(),
];
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
      ZVENO_E2E_INSTALLATIONS: JSON.stringify([first, second, pristine]),
      ZVENO_E2E_TELEGRAM: telegram.control,
      TELEGRAM_DC_ADDRESS: telegram.address,
      TELEGRAM_DC_PUBLIC_KEY: telegram.publicKeyPem,
    },
  },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill(signal));
child.once('close', (code) => {
  centre.stdin.end();
  for (const { data } of [first, second, pristine]) rmSync(data, { recursive: true, force: true });
  process.exitCode = code ?? 1;
});
