import type { Browser, Page, Request } from '@playwright/test';
import { signIn } from './support/people.js';
import { expect, test } from './support/watched-test.js';

const heaviest = 400_000;
/** Диаграмма грузится, когда обзор уже работает, и только если ей есть что показать. */
const heaviestChart = 180_000;
const mostRequests = 20;

interface Answer {
  readonly url: string;
  readonly bytes: number;
  readonly lifetime: string;
  readonly encoding: string;
  readonly chart: boolean;
}

/** Ответы страницы, какими они пришли по сети: сжатые тела и заголовки; считает до вызова того, что вернула. */
function weighed(page: Page): () => Promise<Answer[]> {
  const answers: Promise<Answer>[] = [];
  const count = (request: Request): void => {
    // Поток, собранный в памяти страницы, по сети не идёт.
    if (request.url().startsWith('blob:')) return;
    const answer = async (): Promise<Answer> => {
      const [sizes, response] = await Promise.all([request.sizes(), request.response()]);
      const headers = response?.headers();
      const chart = /chunk-/.test(request.url()) && (await response?.text())?.includes('echarts');
      return {
        url: request.url(),
        bytes: sizes.responseBodySize + sizes.responseHeadersSize,
        lifetime: headers?.['cache-control'] ?? '',
        encoding: headers?.['content-encoding'] ?? '',
        chart: chart === true,
      };
    };
    answers.push(answer());
  };
  page.on('requestfinished', count);
  return () => {
    page.off('requestfinished', count);
    return Promise.all(answers);
  };
}

const sum = (answers: readonly Answer[]): number =>
  answers.reduce((total, { bytes }) => total + bytes, 0);

/** Части сборки этих ответов; каждая хранится вечно и пришла сжатой. */
function partsOf(answers: readonly Answer[]): readonly Answer[] {
  const parts = answers.filter(({ url }) => /(chunk|main|styles)-/.test(url));
  expect(parts.length).toBeGreaterThan(3);
  expect(parts.filter(({ lifetime }) => !lifetime.includes('immutable'))).toEqual([]);
  expect(parts.filter(({ encoding }) => encoding !== 'br')).toEqual([]);
  return parts;
}

test('от входа до обзора — не больше 400 кБ, и части сборки хранятся вечно', async ({ page }) => {
  const traffic = weighed(page);

  await signIn(page);
  await expect(page.getByRole('heading', { name: 'Обзор' })).toBeVisible();
  await page.waitForLoadState('networkidle');

  const answers = await traffic();
  const bytes = sum(answers.filter(({ chart }) => !chart));
  const chart = sum(answers.filter((answer) => answer.chart));
  told(`вход и обзор: запросов ${answers.length}, байт ${bytes}; диаграмма ${chart}`);
  expect(bytes).toBeLessThan(heaviest);
  expect(chart).toBeLessThan(heaviestChart);
  partsOf(answers);
});

test('от пустого кэша до настроек узла — не больше 400 кБ и 20 запросов', async ({
  page,
  browser,
}) => {
  await signIn(page);
  await page.goto('/chains');
  await page.getByRole('link', { name: 'Приветствие' }).first().click();
  await expect(page.locator('zv-node-card').first()).toBeVisible();
  const fresh = await emptyCache(browser, page);
  const traffic = weighed(fresh);

  await fresh.goto(page.url());
  await fresh.locator('zv-node-card', { hasText: 'Приветствие' }).click();
  const settings = fresh.locator('zv-inspector').getByText('Текст', { exact: true });
  await expect(settings.first()).toBeVisible();

  const answers = await traffic();
  told(`редактор: запросов ${answers.length}, байт ${sum(answers)}`);
  const asked = answers.map(({ url, bytes }) => `${bytes} ${url}`).join('\n');
  expect(sum(answers), asked).toBeLessThan(heaviest);
  expect(answers.length, asked).toBeLessThanOrEqual(mostRequests);
  partsOf(answers);
  await fresh.context().close();
});

/** Вкладка того же человека в браузере, который Звена ещё не открывал. */
async function emptyCache(browser: Browser, page: Page): Promise<Page> {
  const storageState = await page.context().storageState();
  const context = await browser.newContext({ storageState, viewport: page.viewportSize() });
  return context.newPage();
}

function told(line: string): void {
  process.stdout.write(`    ${line}\n`);
}
