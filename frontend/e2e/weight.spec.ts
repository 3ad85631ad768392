import { signIn } from './support/people.js';
import { expect, test } from './support/watched-test.js';

const heaviest = 400_000;
/** Диаграмма грузится, когда обзор уже работает, и только если ей есть что показать. */
const heaviestChart = 180_000;

test('от входа до обзора — не больше 400 кБ, и части сборки хранятся вечно', async ({ page }) => {
  const answers: { url: string; bytes: number; lifetime: string; chart: boolean }[] = [];
  page.on('requestfinished', async (request) => {
    const [sizes, response] = await Promise.all([request.sizes(), request.response()]);
    const part = /chunk-/.test(request.url()) && (await response?.text())?.includes('echarts');
    answers.push({
      url: request.url(),
      bytes: sizes.responseBodySize + sizes.responseHeadersSize,
      lifetime: response?.headers()['cache-control'] ?? '',
      chart: part === true,
    });
  });

  await signIn(page);
  await expect(page.getByRole('heading', { name: 'Обзор' })).toBeVisible();
  await page.waitForLoadState('networkidle');

  const files = answers.filter(({ url }) => !url.includes('/api/'));
  const weigh = (chart: boolean) =>
    answers
      .filter((answer) => answer.chart === chart)
      .reduce((sum, answer) => sum + answer.bytes, 0);
  const [bytes, chart] = [weigh(false), weigh(true)];
  process.stdout.write(
    `    вход и обзор: запросов ${answers.length}, байт ${bytes}; диаграмма ${chart}\n`,
  );
  expect(bytes).toBeLessThan(heaviest);
  expect(chart).toBeLessThan(heaviestChart);
  const built = files.filter(({ url }) => /(chunk|main|styles)-/.test(url));
  expect(built.length).toBeGreaterThan(3);
  expect(built.filter(({ lifetime }) => !lifetime.includes('immutable'))).toEqual([]);
});
