import { signIn } from './support/people.js';
import { expect, test } from './support/watched-test.js';

const heaviest = 400_000;

test('от входа до обзора — не больше 400 кБ, и части сборки хранятся вечно', async ({ page }) => {
  const answers: { url: string; bytes: number; lifetime: string }[] = [];
  page.on('requestfinished', async (request) => {
    const [sizes, response] = await Promise.all([request.sizes(), request.response()]);
    answers.push({
      url: request.url(),
      bytes: sizes.responseBodySize + sizes.responseHeadersSize,
      lifetime: response?.headers()['cache-control'] ?? '',
    });
  });

  await signIn(page);
  await expect(page.getByRole('heading', { name: 'Обзор' })).toBeVisible();
  await page.waitForLoadState('networkidle');

  const files = answers.filter(({ url }) => !url.includes('/api/'));
  const bytes = answers.reduce((sum, answer) => sum + answer.bytes, 0);
  process.stdout.write(`    вход и обзор: запросов ${answers.length}, байт ${bytes}\n`);
  expect(bytes).toBeLessThan(heaviest);
  const built = files.filter(({ url }) => /(chunk|main|styles)-/.test(url));
  expect(built.length).toBeGreaterThan(3);
  expect(built.filter(({ lifetime }) => !lifetime.includes('immutable'))).toEqual([]);
});
