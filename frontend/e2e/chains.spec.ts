import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { violationsOf } from './support/accessibility.js';
import { brokenChain, goodChain, yamlFile } from './support/chain-files.js';
import { Desk, patient } from './support/desk.js';
import { enter } from './support/people.js';
import { expect, test } from './support/watched-test.js';

const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

async function act(page: Page, name: string, action: string): Promise<void> {
  await page.getByRole('button', { name: `Действия: ${name}`, exact: true }).click();
  const item = page.getByRole('menuitem', { name: action });
  // Прежнее меню гаснет не сразу.
  await expect(item).toHaveCount(1);
  await item.click();
}

async function create(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Создать цепочку' }).first().click();
  await page.getByLabel('Название', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Создать', exact: true }).click();
  await expect(page).toHaveURL(/\/chains\/[\da-f-]{36}\/edit$/);
  await page.goto('/chains');
  await expect(row(page, name)).toBeVisible();
}

test.beforeEach(async ({ page }) => {
  await enter(page);
  await page.goto('/chains');
});

test('создаёт цепочку, дублирует её, отправляет в архив и возвращает отменой', async ({ page }) => {
  await create(page, 'Запись на приём');

  await act(page, 'Запись на приём', 'Дублировать');
  await expect(row(page, 'Запись на приём (копия)')).toBeVisible();

  await act(page, 'Запись на приём (копия)', 'В архив');
  await expect(row(page, 'Запись на приём (копия)')).toBeHidden();
  await page.getByRole('button', { name: 'Отменить' }).click();
  await expect(row(page, 'Запись на приём (копия)')).toBeVisible();
});

test('недавно изменённая цепочка — первая в списке и на обзоре', async ({ page, request }) => {
  const desk = await Desk.open(request);
  const older = await desk.publish('Правленая', patient);
  await desk.publish('Нетронутая', patient);
  const names = page.locator('zv-chain-table tbody a');
  await page.goto('/chains');
  await expect(names.first()).toHaveText('Нетронутая');

  await desk.edit(older, (text) => text.replace('Подождать ответа', 'Подождать вопроса'));

  await page.goto('/chains');
  await expect(names.first()).toHaveText('Правленая');
  await expect(names.nth(1)).toHaveText('Нетронутая');
  await page.goto('/');
  await expect(page.locator('zv-chains-panel li a').first()).toHaveText('Правленая');
});

test('меню цепочки, окно создания и перечень замечаний доступны всем', async ({ page }) => {
  await create(page, 'Для проверки доступности');
  await page.getByRole('button', { name: 'Действия: Для проверки доступности' }).click();
  await expect(page.getByRole('menuitem', { name: 'Дублировать' })).toBeVisible();
  expect(await violationsOf(page), 'меню').toEqual([]);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Создать цепочку' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await violationsOf(page), 'окно создания').toEqual([]);
  await page.keyboard.press('Escape');

  await page.locator('input[type=file]').setInputFiles(yamlFile('broken.yaml', brokenChain));
  await expect(page.getByRole('heading', { name: 'broken.yaml' })).toBeVisible();
  expect(await violationsOf(page), 'замечания').toEqual([]);
});

test('архив отделён от рабочих цепочек', async ({ page }) => {
  await create(page, 'Новая акция');
  await create(page, 'Старая акция');
  await act(page, 'Старая акция', 'В архив');

  await page.reload();
  await expect(row(page, 'Новая акция')).toBeVisible();
  await expect(row(page, 'Старая акция')).toBeHidden();
  await page.getByRole('radio', { name: 'Архив' }).check();

  await expect(row(page, 'Старая акция')).toBeVisible();
});

test('цепочку из архива удаляют, написав её имя', async ({ page }) => {
  await create(page, 'Лишняя акция');
  await act(page, 'Лишняя акция', 'В архив');
  await page.getByRole('radio', { name: 'Архив' }).check();
  await act(page, 'Лишняя акция', 'Удалить насовсем…');

  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Напишите имя').fill('не она');
  await dialog.getByRole('button', { name: 'Удалить' }).click();
  await expect(dialog.getByText('Имя не совпадает')).toBeVisible();
  await dialog.getByLabel('Напишите имя').fill('Лишняя акция');
  await dialog.getByRole('button', { name: 'Удалить' }).click();

  await expect(dialog).toBeHidden();
  await expect(row(page, 'Лишняя акция')).toBeHidden();
});

test('цепочка из образца открывается сразу в редакторе', async ({ page }) => {
  await page.getByRole('button', { name: 'Создать цепочку' }).first().click();
  await page.getByRole('radio', { name: /Приветствие/ }).check();
  await expect(page.getByLabel('Название', { exact: true })).toHaveValue('Приветствие');
  await page.getByLabel('Название', { exact: true }).fill('Приветствие гостей');
  await page.getByRole('button', { name: 'Создать', exact: true }).click();

  await expect(page).toHaveURL(/\/edit$/);
  await page.goto('/chains');
  await expect(row(page, 'Приветствие гостей')).toBeVisible();
});

test('по испорченному файлу перечисляет все замечания и ничего не сохраняет', async ({ page }) => {
  await create(page, 'До загрузки');
  const before = await page.getByRole('row').count();
  await page.locator('input[type=file]').setInputFiles(yamlFile('broken.yaml', brokenChain));

  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: 'broken.yaml' })).toBeVisible();
  for (const place of ['name', 'nodes.hello.type', 'unexpected'])
    await expect(dialog.getByRole('term').filter({ hasText: place }).first()).toBeVisible();
  await dialog.getByRole('button', { name: 'Понятно' }).click();

  await page.reload();
  await expect(row(page, 'До загрузки')).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(before);
});

test('брошенный на страницу файл становится цепочкой и выгружается обратно', async ({ page }) => {
  const dropped = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'welcome.yaml', { type: 'application/yaml' }));
    return data;
  }, goodChain);
  const target = page.locator('zv-chains-page > section');
  await target.dispatchEvent('dragenter', { dataTransfer: dropped });
  await expect(page.getByText('Отпустите файл')).toBeVisible();
  await target.dispatchEvent('drop', { dataTransfer: dropped });
  await expect(row(page, 'Витрина магазина')).toBeVisible();

  const download = page.waitForEvent('download');
  await act(page, 'Витрина магазина', 'Скачать YAML');
  const text = await readFile(await (await download).path(), 'utf8');

  expect(text).toContain('name: Витрина магазина');
});

test('отбирает по словам и по метке и держит отбор в адресе', async ({ page }) => {
  await create(page, 'Доставка цветов');
  await page.locator('input[type=file]').setInputFiles(yamlFile('tagged.yaml', goodChain));
  await expect(page.getByRole('button', { name: 'витринные' })).toBeVisible();

  await page.getByRole('searchbox').fill('цветов');
  await expect(row(page, 'Витрина магазина')).toHaveCount(0);
  await expect(row(page, 'Доставка цветов')).toBeVisible();
  await page.getByRole('searchbox').fill('нет такой цепочки');
  await page.getByRole('button', { name: 'Сбросить отбор' }).click();

  await page.getByRole('button', { name: 'витринные' }).click();
  await expect(row(page, 'Доставка цветов')).toHaveCount(0);
  await expect(page).toHaveURL(/tag=/);
});
