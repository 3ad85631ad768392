import type { Page } from '@playwright/test';
import { violationsOf } from './support/accessibility.js';
import { goodChain, yamlFile } from './support/chain-files.js';
import { enter } from './support/people.js';
import { expect, test } from './support/watched-test.js';

async function addChain(page: Page, name: string): Promise<void> {
  await page.goto('/chains');
  const text = goodChain.replace('Витрина магазина', name);
  await page.locator('input[type=file]').setInputFiles(yamlFile('chain.yaml', text));
  await expect(page.getByRole('row').filter({ hasText: name })).toBeVisible();
}

async function nameAccount(page: Page, name: string): Promise<void> {
  await page.goto('/sessions/new');
  await page.getByLabel('Имя аккаунта').fill(name);
  await page.getByRole('button', { name: 'Дальше' }).click();
  await expect(page).toHaveURL(/\/sessions\/[\da-f-]+\/login$/);
}

async function enterKeys(page: Page): Promise<void> {
  await page.getByLabel('api_id').fill('12345');
  await page.getByLabel('api_hash').fill('0123456789abcdef0123456789abcdef');
  await page.getByRole('button', { name: 'Сохранить' }).first().click();
}

test.beforeEach(async ({ page }) => {
  await enter(page);
});

test('без ключей Telegram ведёт администратора за ними, а потом спрашивает способ входа', async ({
  page,
}) => {
  await nameAccount(page, 'Лавка');
  await expect(page.getByRole('link', { name: 'my.telegram.org' })).toBeVisible();
  expect(await violationsOf(page), 'ключи').toEqual([]);

  await page.getByLabel('api_id').fill('2147483648');
  await page.getByLabel('api_hash').fill('коротко');
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await expect(page.getByText('Не подходит. Число с my.telegram.org')).toBeVisible();
  await expect(page.getByText('Не подходит.')).toHaveCount(2);
  await enterKeys(page);

  await page.getByRole('button', { name: /По номеру телефона/ }).click();
  await page.getByLabel('Телефон аккаунта').pressSequentially('89991234567');
  await expect(page.getByLabel('Телефон аккаунта')).toHaveValue('+7 999 123 45 67');
  await expect(page.getByText('Россия')).toBeVisible();
  expect(await violationsOf(page), 'телефон').toEqual([]);
  await page.getByRole('button', { name: 'Назад' }).click();

  await page.getByRole('button', { name: /Строкой сеанса/ }).click();
  await page.getByLabel('Строка сеанса', { exact: true }).fill('не строка');
  await page.getByRole('button', { name: 'Проверить и подключить' }).click();
  await expect(page.getByText('Строку сеанса не удалось прочитать')).toBeVisible();
  // За отказом сервер спрашивают ещё раз: до того кнопка погашена, а потом светлеет.
  await expect(page.getByRole('button', { name: 'Проверить и подключить' })).toBeEnabled();
  expect(await violationsOf(page), 'строка').toEqual([]);
});

test('цепочки аккаунта добавляются, меняются местами с клавиатуры и выключаются', async ({
  page,
}) => {
  await addChain(page, 'Заказы');
  await addChain(page, 'Отзывы');
  await nameAccount(page, 'Порядок');
  await page.getByRole('button', { name: 'Прервать вход' }).click();
  const rows = page.locator('zv-session-chains li[cdkDrag], zv-session-chains ol > li');

  for (const name of ['Заказы', 'Отзывы']) {
    await page.getByLabel('Добавить цепочку').fill(name);
    await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    await expect(page.getByRole('switch', { name: `Отвечает: ${name}` })).toBeChecked();
  }
  const higher = page.getByRole('button', { name: 'Выше: Отзывы' });
  await expect(higher).toBeEnabled();
  await higher.press('Enter');
  await expect(rows.first()).toContainText('Отзывы');
  await page.getByRole('switch', { name: 'Отвечает: Заказы' }).click();
  await expect(page.getByRole('switch', { name: 'Отвечает: Заказы' })).not.toBeChecked();
  await expect(page.getByRole('switch', { name: 'Отвечает: Заказы' })).toBeEnabled();
  await page.reload();

  await expect(rows.first()).toContainText('Отзывы');
  await expect(page.getByRole('switch', { name: 'Отвечает: Заказы' })).not.toBeChecked();
  expect(await violationsOf(page)).toEqual([]);
});

test('пределы, тихие часы, прокси, имя и удаление по имени', async ({ page }) => {
  await nameAccount(page, 'Ночной');
  await page.getByRole('button', { name: 'Прервать вход' }).click();
  const section = (name: string) =>
    page.getByRole('navigation', { name: 'Разделы аккаунта' }).getByRole('link', { name });

  await section('Отправка').click();
  await page.getByLabel('Сообщений в минуту', { exact: true }).fill('61');
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await expect(page.getByText('Не больше 60')).toBeVisible();
  await page.getByLabel('Сообщений в минуту', { exact: true }).fill('5');
  await page.getByRole('button', { name: 'Добавить тихие часы' }).click();
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await expect(page.getByText('Настройки отправки сохранены')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Сообщений в минуту', { exact: true })).toHaveValue('5');
  await expect(page.getByRole('group', { name: 'Тихие часы 1' })).toBeVisible();
  expect(await violationsOf(page), 'отправка').toEqual([]);

  await section('Прокси').click();
  await page.getByLabel('Сервер').fill('proxy.example.org');
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await expect(page.getByText('proxy.example.org:1080')).toBeVisible();
  expect(await violationsOf(page), 'прокси').toEqual([]);

  await section('Доступ').click();
  await page.getByLabel('Почта человека').fill('nikto@example.org');
  await page.getByRole('button', { name: 'Дать доступ' }).click();
  await expect(page.getByRole('alert').filter({ hasText: /./ })).toBeVisible();
  expect(await violationsOf(page), 'доступ').toEqual([]);

  await section('Управление').click();
  await page.getByLabel('Имя аккаунта').fill('Дневной');
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await expect(page.getByRole('heading', { name: 'Дневной', level: 1 })).toBeVisible();
  expect(await violationsOf(page), 'управление').toEqual([]);
  await page.getByRole('button', { name: 'Удалить аккаунт' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Удалить аккаунт' })).toBeDisabled();
  await dialog.getByLabel(/Введите имя аккаунта/).fill('Дневной');
  await dialog.getByRole('button', { name: 'Удалить аккаунт' }).click();

  await expect(page).toHaveURL(/\/sessions$/);
  await expect(page.getByRole('link', { name: 'Дневной' })).toHaveCount(0);
});

test('секрет заводят, заменяют и стирают; значение обратно не показывают', async ({ page }) => {
  await page.goto('/secrets');
  await page.getByRole('button', { name: 'Добавить секрет' }).first().click();
  await page.getByLabel('Имя').fill('ключ CRM');
  await page.getByLabel('Значение', { exact: true }).fill('очень-длинное-значение-7f3a');
  expect(await violationsOf(page), 'новый секрет').toEqual([]);
  await page.getByRole('button', { name: 'Сохранить' }).click();
  const row = page.getByRole('listitem').filter({ hasText: 'ключ CRM' });
  await expect(row).toBeVisible();
  await expect(page.getByText('очень-длинное')).toHaveCount(0);

  await row.getByRole('button', { name: 'Заменить' }).click();
  await page.getByLabel('Значение', { exact: true }).fill('другое-длинное-значение-9b1c');
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await expect(row).toContainText('9b1c');

  await row.getByRole('button', { name: 'Стереть секрет' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Стереть', exact: true }).click();
  await expect(row).toHaveCount(0);
});

test('настройки сохраняются по областям; чужая правка не затирается', async ({ page, context }) => {
  await page.goto('/settings');
  const other = await context.newPage();
  await other.goto('/settings');
  await expect(other.getByLabel('Выполнения и их журнал')).toBeVisible();

  await page.getByLabel('Выполнения и их журнал').fill('30');
  const retention = page.getByRole('region', { name: 'Хранение' });
  await retention.getByRole('button', { name: 'Сохранить' }).click();
  await expect(page.getByText('Настройки сохранены')).toBeVisible();
  await other.getByLabel('Обработанные события').fill('7');
  await other
    .getByRole('region', { name: 'Хранение' })
    .getByRole('button', { name: 'Сохранить' })
    .click();

  await expect(other.getByRole('region', { name: 'Хранение' }).getByRole('alert')).toContainText(
    /./,
  );
  await page.reload();
  await expect(page.getByLabel('Выполнения и их журнал')).toHaveValue('30');
  await expect(page.getByLabel('Обработанные события')).toHaveValue('14');
});
