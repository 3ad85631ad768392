import type { Page } from '@playwright/test';
import { Desk } from './support/desk.js';
import { enter } from './support/people.js';
import { expect, test } from './support/watched-test.js';

test('одной клавиатурой: найти узел, переписать текст, отменить, вернуть, опубликовать', async ({
  page,
  request,
}) => {
  const desk = await Desk.open(request);
  const chain = await desk.copyWelcome('Приветствие с клавиатуры');
  await enter(page);
  await page.goto(`/chains/${chain}/edit`);
  await expect(page.locator('zv-node-card').first()).toBeVisible();
  const text = page.locator('zv-inspector').getByRole('textbox', { name: 'Текст' }).first();

  await page.keyboard.press(']');
  await page.keyboard.press(']');
  await expect(text).toHaveValue(/Здравствуйте/);
  await page.keyboard.press('e');
  await expect(text).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Доброе утро, {{contact.name}}!');
  await page.keyboard.press('Escape');
  await expect(page.locator('zv-node-card:focus')).toContainText('Доброе утро');

  await page.keyboard.press('Control+Z');
  await expect(text).toHaveValue(/Здравствуйте/);
  await page.keyboard.press('Control+Shift+Z');
  await expect(text).toHaveValue('Доброе утро, {{contact.name}}!');

  await page.keyboard.press('Control+Shift+Enter');
  await expect(page.getByRole('dialog', { name: 'Публикация' })).toBeVisible();
  await expect(page.getByText('Это будет первая версия цепочки')).toBeVisible();
  const publish = page.getByRole('dialog').getByRole('button', { name: 'Опубликовать' });
  await expect(publish).toBeEnabled();
  await tabTo(page, 'Опубликовать');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Версия 1 опубликована')).toBeVisible();
});

/** Идёт по Tab, пока клавиатура не окажется на названном. */
async function tabTo(page: Page, name: string): Promise<void> {
  const focused = page.locator(':focus');
  for (let step = 0; step < 20; step += 1) {
    await page.keyboard.press('Tab');
    if ((await focused.textContent())?.trim() === name) return;
  }
  throw new Error(`Клавишей Tab не дойти до «${name}»`);
}
