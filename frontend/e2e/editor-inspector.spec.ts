import type { Page } from '@playwright/test';
import { violationsOf } from './support/accessibility.js';
import { signIn } from './support/people.js';
import { expect, test } from './support/watched-test.js';

async function openWelcome(page: Page): Promise<string> {
  await signIn(page);
  await page.goto('/chains');
  await page.getByRole('link', { name: 'Приветствие' }).first().click();
  await expect(page).toHaveURL(/\/edit/);
  return page.url().split('?')[0] ?? '';
}

const panel = (page: Page) => page.getByRole('complementary', { name: 'Настройки выделенного' });

async function select(page: Page, editor: string, node: string): Promise<void> {
  await page.goto(`${editor}?node=${node}`);
  await expect(panel(page).getByLabel('Название узла')).toBeVisible();
}

test('настройки узлов правят словами: текст, условие, длительность; отмена возвращает поле', async ({
  page,
}) => {
  const editor = await openWelcome(page);

  await select(page, editor, 'hello');
  const text = panel(page).getByLabel('Текст', { exact: true });
  const before = await text.inputValue();
  await text.fill('Привет, {{contact.fir');
  await expect(panel(page).getByRole('option', { name: 'contact.firstName' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(text).toHaveValue('Привет, {{contact.firstName}}');
  await expect(panel(page).getByText('Привет, Анна')).toBeVisible();
  await text.blur();
  await page.getByRole('button', { name: 'Отменить' }).click();
  await expect(text).toHaveValue(before);

  await text.fill('');
  await expect(panel(page).locator('[data-setting="text"] .problem')).toBeVisible();
  await text.fill(before);

  await select(page, editor, 'ask-age');
  const waiting = panel(page).getByLabel('Сколько ждать ответа');
  await waiting.fill('90');
  await expect(panel(page).getByText('1 ч 30 мин')).toBeVisible();

  await select(page, editor, 'check-age');
  await panel(page).getByLabel('Сравнение').selectOption({ label: 'равно' });
  const right = panel(page).getByLabel('С чем');
  await right.fill('да');
  await panel(page).getByLabel('Сравнение').selectOption({ label: 'не пусто' });
  await expect(right).toBeHidden();
});

test('панель доступна всем в обеих темах', async ({ page }) => {
  const editor = await openWelcome(page);
  for (const theme of ['light', 'dark']) {
    await page.evaluate((chosen) => localStorage.setItem('zveno.theme', chosen), theme);
    for (const node of ['start', 'check-age']) {
      await select(page, editor, node);
      expect(await violationsOf(page), `${theme}, ${node}`).toEqual([]);
    }
  }
});
