import { administrator, openProfileMenu, signIn, signOut } from './support/people.js';
import { expect, test } from './support/watched-test.js';

test('просит войти и возвращает на страницу, куда шли', async ({ page }) => {
  await page.goto('/chains?search=привет');

  await expect(page).toHaveURL(/\/sign-in\?to=/);
  await page.getByLabel('Почта').fill(administrator.email);
  await page.getByLabel('Пароль', { exact: true }).fill(administrator.password);
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { name: 'Цепочки' })).toBeVisible();
  await expect(page.getByRole('searchbox')).toHaveValue('привет');
});

test('показывает пароль по просьбе', async ({ page }) => {
  await page.goto('/sign-in');
  const password = page.getByLabel('Пароль', { exact: true });

  await password.fill('секрет');
  await page.getByRole('button', { name: 'Показать пароль' }).click();

  await expect(password).toHaveAttribute('type', 'text');
});

test('пустую форму не отправляет, а поля отмечает', async ({ page }) => {
  await page.goto('/sign-in');

  await page.getByRole('button', { name: 'Войти' }).click();

  await expect(page.getByText('Заполните поле')).toHaveCount(2);
  await expect(page.getByLabel('Почта')).toHaveAttribute('aria-invalid', 'true');
});

test('после нескольких ошибок запирает вход и показывает, сколько ждать', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByLabel('Почта').fill('chuzhoy@example.org');
  await page.getByLabel('Пароль', { exact: true }).fill('не тот пароль');
  const go = page.getByRole('button', { name: 'Войти' });
  const locked = page.getByText('Повторить можно через');

  await go.click();
  await expect(page.getByText('Почта или пароль не подходят')).toBeVisible();
  await expect(async () => {
    if (await go.isEnabled()) await go.click({ timeout: 500 });
    await expect(locked).toBeVisible({ timeout: 1500 });
  }).toPass({ timeout: 120_000 });

  await expect(go).toBeDisabled();
});

test('вторая вкладка входит без пароля, а выход в одной заканчивает обе', async ({
  page,
  context,
}) => {
  await signIn(page);
  const other = await context.newPage();
  await other.goto('/chains');
  await expect(other.getByRole('heading', { name: 'Цепочки' })).toBeVisible();

  await signOut(page);

  await expect(other.getByText('Вход закончился')).toBeVisible();
  await expect(other).toHaveURL(/to=%2Fchains/);
});

test('вход, закончившийся без открытых вкладок, не выглядит первым приходом', async ({
  page,
  context,
}) => {
  await page.goto('/chains');
  await expect(page.getByText('Вход закончился')).toHaveCount(0);
  await signIn(page);
  await context.clearCookies();

  await page.goto('/chains');

  await expect(page.getByText('Вход закончился')).toBeVisible();
  await expect(page).toHaveURL(/to=%2Fchains/);
});

test('много вкладок, открытых разом, не гасят вход друг другу', async ({ page, context }) => {
  await signIn(page);
  const tabs = await Promise.all([context.newPage(), context.newPage(), context.newPage()]);

  await Promise.all(tabs.map((tab) => tab.goto('/')));
  await Promise.all([page, ...tabs].map((tab) => tab.reload()));

  for (const tab of [page, ...tabs])
    await expect(tab.getByRole('heading', { name: 'Обзор' })).toBeVisible();
});

test('без сервера говорит об этом и открывается сама, когда он вернулся', async ({
  page,
  context,
}) => {
  await signIn(page);

  await context.setOffline(true);
  await expect(page.getByText('Нет связи с сервером')).toBeVisible();
  await context.setOffline(false);

  await expect(page.getByText('Нет связи с сервером')).toBeHidden();
});

test('меняет тему и язык на ходу и помнит их', async ({ page }) => {
  await signIn(page);
  await openProfileMenu(page);

  await page.getByRole('radio', { name: 'Тёмная' }).check();
  await page.getByRole('radio', { name: 'English' }).check();
  await page.reload();

  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible();

  await page.getByRole('button', { name: 'profile and settings' }).click();
  await page.getByRole('radio', { name: 'Русский' }).check();
  await expect(page.getByRole('heading', { name: 'Обзор' })).toBeVisible();
});
