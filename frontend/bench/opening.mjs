// Открытие примера «Приветствие» с пустым кэшем браузера: сколько запросов, байт и процессорного времени главного
// потока до узла с показанными настройками — и до тишины в сети, вместе с проверкой черновика в своём потоке.
import { Meter } from './frames.mjs';

const times = 3;

export async function opening(stage) {
  const { items } = await stage.ask('GET', '/chains');
  const welcome = items.find(({ name }) => name === 'Приветствие');
  const lines = [];
  for (let turn = 0; turn < times; turn += 1) lines.push(...(await opened(stage, welcome.id)));
  return lines;
}

async function opened(stage, chain) {
  const page = await stage.freshPage();
  const traffic = weighed(page);
  const meter = await Meter.on(page);
  const started = performance.now();

  await page.goto(`${stage.url}/chains/${chain}/edit`);
  await page.locator('zv-node-card', { hasText: 'Приветствие' }).click();
  await page.locator('zv-inspector').getByText('Текст', { exact: true }).first().waitFor();
  const selected = await told(traffic, meter, started);

  await page.waitForEvent('worker', { predicate: () => true, timeout: 10_000 }).catch(() => {});
  await page.waitForLoadState('networkidle');
  const quiet = await told(traffic, meter, started);
  await page.context().close();
  return [`до настроек узла: ${selected}`, `до тишины в сети: ${quiet}`];
}

/** Все ответы страницы и её потоков, как они пришли по сети: сжатые тела и заголовки. */
function weighed(page) {
  const sizes = [];
  page.on('requestfinished', (request) => sizes.push(request.sizes()));
  return sizes;
}

async function told(traffic, meter, started) {
  const wall = (performance.now() - started) / 1000;
  const { TaskDuration, ScriptDuration } = await meter.spent();
  const sizes = await Promise.all(traffic);
  const bytes = sizes.reduce((sum, one) => sum + one.responseBodySize + one.responseHeadersSize, 0);
  return [
    `запросов ${sizes.length}, ${(bytes / 1000).toFixed(0)} кБ`,
    `главный поток ${TaskDuration.toFixed(2)} с процессора, из них сценарий ${ScriptDuration.toFixed(2)}`,
    `по часам ${wall.toFixed(1)} с`,
  ].join('; ');
}
