import { violationsOf } from './support/accessibility.js';
import { Desk } from './support/desk.js';
import { enter, signIn } from './support/people.js';
import { archiveOf, shopArchive } from './support/plugin-archive.js';
import { expect, test } from './support/watched-test.js';

test('плагин: установить, разрешить, настроить, позвать, выключить, удалить', async ({
  page,
  context,
}) => {
  const desk = await Desk.open(page.request);
  const chain = await desk.copyWelcome('Лавка открыта');
  await enter(page);
  const editor = await context.newPage();
  await editor.goto(`/chains/${chain}/edit`);
  const palette = editor.locator('zv-palette');
  await expect(palette).toBeVisible();

  await page.goto('/plugins');
  await page.locator('input[type=file]').setInputFiles(archiveOf('пустой.tgz', { 'a.txt': 'а' }));
  await expect(page.getByRole('alert').filter({ hasText: 'пустой.tgz' })).toBeVisible();

  await page.locator('input[type=file]').setInputFiles(shopArchive());
  const asked = page.getByRole('dialog', { name: 'Включить «Лавка»?' });
  await expect(asked.getByText('Видеть сообщения чатов')).toBeVisible();
  expect(await violationsOf(page), 'окно разрешений').toEqual([]);
  await asked.getByRole('button', { name: 'Разрешить и включить' }).click();
  const card = page
    .getByRole('list', { name: 'Плагины' })
    .getByRole('listitem')
    .filter({ hasText: 'Лавка' });
  await expect(card.getByText('Работает')).toBeVisible();
  await expect(card.getByText('1 узел')).toBeVisible();
  // Вкладка на заднем плане не рисуется: вести она показывает, когда её открыли.
  await editor.bringToFront();
  await expect(palette.getByText('Цена товара')).toBeVisible();
  await page.bringToFront();
  await page.getByRole('link', { name: 'Лавка' }).click();

  await page.locator('zv-plugin-page').getByRole('link', { name: 'Настройки' }).click();
  await page.getByLabel('Город склада').fill('Тверь');
  await page.getByLabel('Ключ склада').fill('тайный ключ');
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await expect(page.getByText('Задан. Чтобы заменить, впишите новый')).toBeVisible();
  await expect(page.getByLabel('Ключ склада')).toHaveValue('');
  await page.getByLabel('Город склада').fill('Клин');
  await page.getByRole('link', { name: 'Журнал' }).click();
  const leaving = page.getByRole('dialog', { name: 'Уйти, не сохранив?' });
  await leaving.getByRole('button', { name: 'Остаться' }).click();
  await expect(page.getByLabel('Город склада')).toHaveValue('Клин');
  await page.getByRole('link', { name: 'Журнал' }).click();
  await leaving.getByRole('button', { name: 'Уйти без сохранения' }).click();
  await expect(page).toHaveURL(/\/plugins\/shop\/log$/);

  await page.goto('/');
  const widget = page.getByRole('region', { name: 'Остатки' });
  const frame = widget.locator('iframe');
  await expect(widget.frameLocator('iframe').getByText('Анна Соколова, кружек: 12')).toBeVisible();
  await expect(frame).toHaveCSS('height', '600px');
  await expect(frame).toHaveAttribute('sandbox', 'allow-scripts');
  // Своих стилей у страницы нет: в тёмной теме её текст светлый на прозрачном.
  await page.emulateMedia({ colorScheme: 'dark' });
  const words = widget.frameLocator('iframe').locator('body');
  await expect(words).toHaveCSS('color', 'rgb(255, 255, 255)');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(words).toHaveCSS('color', 'rgb(0, 0, 0)');
  expect(await violationsOf(page), 'обзор с виджетом').toEqual([]);
  await page.keyboard.press('Control+k');
  const actions = page.getByRole('dialog', { name: 'Найти действие' });
  await expect(actions.getByRole('option', { name: /Показать остатки/ })).toBeVisible();
  await page.keyboard.type('остатки');
  await expect(actions.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Анна Соколова: в городе Тверь 12 кружек').first()).toBeVisible();

  await page.goto('/plugins/shop/log');
  await expect(page.getByText('Остатки спросили').first()).toBeVisible();
  await page.getByText('Ошибки', { exact: true }).click();
  await expect(page.getByText('Остатки спросили')).toHaveCount(0);

  for (const tab of ['', '/settings', '/log', '/docs', '/resources']) {
    await page.goto(`/plugins/shop${tab}`);
    await expect(page.getByRole('heading', { name: 'Лавка', level: 1 })).toBeVisible();
    expect(await violationsOf(page), tab).toEqual([]);
  }

  await page.getByRole('button', { name: 'Выключить' }).click();
  await expect(page.getByText('Выключен', { exact: true })).toBeVisible();
  await editor.bringToFront();
  await expect(palette.getByText('Цена товара')).toHaveCount(0);
  await page.bringToFront();
  await page.getByRole('button', { name: 'Удалить', exact: true }).click();
  await page.getByRole('button', { name: 'Удалить плагин' }).click();
  await expect(page).toHaveURL(/\/plugins$/);
  await expect(page.getByRole('link', { name: 'Лавка' })).toHaveCount(0);
});

test('английскому читателю причина остановки плагина и слова «Звена» в журнале — по-английски', async ({
  page,
}) => {
  const title = { ru: 'Тесная лавка', en: 'Tight shop' };
  const manifest = { id: 'tight', version: '1.0.0', title, description: title, sdk: '1' };
  const twin = `{ name: 'do', title: ${JSON.stringify(title)}, description: ${JSON.stringify(title)}, run() {} }`;
  const archive = archiveOf('tight.tgz', {
    'plugin.json': JSON.stringify(manifest),
    'index.js': `export default { nodes: [${twin}, ${twin}] };`,
  });
  await signIn(page);
  await page.evaluate(() => localStorage.setItem('zveno.language', 'en'));
  await page.goto('/plugins');

  await page.locator('input[type=file]').setInputFiles(archive);
  const card = page.getByRole('listitem').filter({ hasText: 'Tight shop' });
  await expect(card.getByText('Declared twice: node “do”')).toBeVisible();

  await page.getByRole('link', { name: 'Tight shop' }).click();
  await expect(page.getByText('Declared twice: node “do”')).toBeVisible();
  await page.locator('zv-plugin-page').getByRole('link', { name: 'Log' }).click();
  await expect(page.getByText('The version did not start: Declared twice')).toBeVisible();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await page.getByRole('button', { name: 'Remove the plugin' }).click();
  await expect(page).toHaveURL(/\/plugins$/);
});
