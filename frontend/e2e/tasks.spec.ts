import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { Desk, doomed, patient } from './support/desk.js';
import { enter } from './support/people.js';
import { expect, test } from './support/watched-test.js';

const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });
const log = (page: Page) => page.getByRole('log', { name: 'Журнал' });

test.beforeEach(({ page }) => enter(page));

test('начатое выполнение появляется в таблице само, его журнал виден, остановка — тоже', async ({
  page,
  request,
}) => {
  const desk = await Desk.open(request);
  const chain = await desk.publish('Живое ожидание', patient);
  await page.goto('/tasks');
  await expect(page.getByRole('heading', { name: 'Выполнения' })).toBeVisible();

  await desk.start(chain);
  await expect(row(page, 'Живое ожидание')).toContainText('Ждёт');
  await expect(row(page, 'Живое ожидание')).toContainText('Подождать ответа');
  await page.getByRole('link', { name: 'Живое ожидание' }).click();

  await expect(log(page)).toContainText('Запустили вручную');
  await expect(log(page)).toContainText('Подождать ответа');
  await page.getByRole('button', { name: 'Остановить' }).click();
  await expect(page.locator('zv-task-header')).toContainText('Остановлено');
  await expect(page.getByRole('button', { name: 'Остановить' })).toBeHidden();
});

test('отбор живёт в адресе, отобранное останавливают разом', async ({ page, request }) => {
  const desk = await Desk.open(request);
  const chain = await desk.publish('Массовая рассылка', patient);
  const other = await desk.publish('Посторонняя', patient);
  for (const target of [chain, chain, chain, other]) await desk.start(target);

  await page.goto('/tasks');
  await page.getByLabel('Цепочка', { exact: true }).selectOption('Массовая рассылка');
  await expect(page).toHaveURL(new RegExp(`chain=${chain}`));
  await expect(row(page, 'Массовая рассылка')).toHaveCount(3);
  await expect(row(page, 'Посторонняя')).toHaveCount(0);

  await page.getByRole('button', { name: 'Остановить отобранные' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Идут 3 выполнения');
  await dialog.getByRole('button', { name: 'Остановить' }).click();
  await expect(row(page, 'Остановлено')).toHaveCount(3);

  await page.reload();
  await expect(row(page, 'Массовая рассылка')).toHaveCount(3);
  await page.goto(`/tasks?chain=${other}`);
  await expect(row(page, 'Посторонняя')).toContainText('Ждёт');
});

test('ищет по словам и говорит, когда ничего не нашлось', async ({ page, request }) => {
  const desk = await Desk.open(request);
  await desk.start(await desk.publish('Поздравление с праздником', patient));
  await page.goto('/tasks');

  await page.getByRole('searchbox').fill('праздник');
  await expect(page).toHaveURL(/search=/);
  await expect(row(page, 'Поздравление с праздником')).toHaveCount(1);
  await page.getByRole('searchbox').fill('нет такого выполнения');
  await expect(page.getByText('Ничего не нашлось')).toBeVisible();
  await page.getByRole('button', { name: 'Сбросить отбор' }).click();

  await expect(row(page, 'Поздравление с праздником')).toHaveCount(1);
});

test('упавшее говорит почему, повторяется с узла и с начала, журнал скачивается', async ({
  page,
  request,
}) => {
  const desk = await Desk.open(request);
  const task = await desk.start(await desk.publish('Обречённая', doomed));
  await page.goto(`/tasks/${task}`);
  const header = page.locator('zv-task-header');
  await expect(header).toContainText('Не понять, до какого времени ждать');
  await expect(header).toContainText('Узел «Дождаться срока»');

  await log(page).getByRole('button', { name: 'Дождаться срока' }).first().click();
  await expect(page.locator('zv-step-details')).toContainText('delay.no-moment');
  await page.getByRole('button', { name: 'Повторить с узла' }).click();
  await expect(log(page)).toContainText('Повторили');

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Скачать журнал' }).click();
  const lines = (await readFile(await (await download).path(), 'utf8')).trim().split('\n');
  expect(lines.length).toBeGreaterThan(1);

  await page.getByRole('button', { name: 'Начать заново' }).click();
  await expect(page).not.toHaveURL(new RegExp(task));
  await expect(header).toContainText('Ошибка');
});
