import type { Page } from '@playwright/test';
import { clippedTexts, violationsOf } from './support/accessibility.js';
import { Desk, doomed } from './support/desk.js';
import { openProfileMenu, enter } from './support/people.js';
import { expect, test } from './support/watched-test.js';

const open: readonly (readonly [string, string])[] = [
  ['/sign-in', 'Вход'],
  ['/register', 'Регистрация'],
];
const inside: readonly (readonly [string, string])[] = [
  ['/', 'Обзор'],
  ['/chains', 'Цепочки'],
  ['/tasks', 'Выполнения'],
  ['/tasks?search=такого-нет', 'Выполнения'],
  ['/sessions', 'Аккаунты'],
  ['/sessions/new', 'Как назвать аккаунт'],
  ['/secrets', 'Секреты'],
  ['/plugins', 'Плагины'],
  ['/plugins/no-such', 'Такого плагина нет'],
  ['/settings', 'Настройки'],
  ['/profile', 'Профиль'],
  ['/forbidden', 'Нет доступа'],
  ['/net-takoy-stranitsy', 'Такой страницы нет'],
];

async function visit(page: Page, [address, title]: readonly [string, string]): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
}

/** Страницы, которым нужен свой предмет: упавшее выполнение, аккаунт. */
async function subjects(page: Page): Promise<readonly (readonly [string, string])[]> {
  const desk = await Desk.open(page.request);
  const task = await desk.start(await desk.publish('Счёт на оплату', doomed));
  const session = await desk.addSession('Лавка');
  return [
    [`/tasks/${task}`, 'Счёт на оплату'],
    [`/sessions/${session}/contacts`, 'Собеседники'],
    [`/sessions/${session}`, 'Лавка'],
    [`/sessions/${session}/sending`, 'Лавка'],
    [`/sessions/${session}/connection`, 'Лавка'],
    [`/sessions/${session}/access`, 'Лавка'],
    [`/sessions/${session}/manage`, 'Лавка'],
    [`/sessions/${session}/login?way=string`, 'Строка сеанса'],
  ];
}

for (const theme of ['light', 'dark'] as const) {
  test.describe(`тема ${theme}`, () => {
    test.use({ colorScheme: theme });

    for (const target of open)
      test(`страница ${target[0]} доступна всем`, async ({ page }) => {
        await visit(page, target);

        expect(await violationsOf(page)).toEqual([]);
      });

    test('страницы внутри доступны всем', async ({ page }) => {
      await enter(page);
      for (const target of [...inside, ...(await subjects(page))]) {
        await visit(page, target);
        expect(await violationsOf(page), target[0]).toEqual([]);
      }
      await openProfileMenu(page);
      expect(await violationsOf(page), 'меню профиля').toEqual([]);
    });
  });
}

test('на узких экранах ничего не обрезано', async ({ page }) => {
  const clipped = async (target: readonly [string, string]) => {
    await page.setViewportSize({ width: 360, height: 844 });
    await visit(page, target);
    for (const width of [360, 390, 768]) {
      await page.setViewportSize({ width, height: 844 });
      expect(await clippedTexts(page), `${target[0]}, ширина ${width}`).toEqual([]);
    }
  };
  for (const target of open) await clipped(target);
  await enter(page);
  for (const target of [...inside, ...(await subjects(page))]) await clipped(target);
});

test('с клавиатуры можно перескочить панель и сменить страницу', async ({ page }) => {
  await enter(page);
  await visit(page, ['/', 'Обзор']);

  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'К содержимому' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();

  await page.getByRole('navigation').getByRole('link', { name: 'Цепочки' }).press('Enter');
  await expect(page).toHaveTitle('Цепочки · Звено');
  await expect(page.getByRole('main')).toBeFocused();
});
