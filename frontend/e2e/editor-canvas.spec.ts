import type { Locator, Page } from '@playwright/test';
import { violationsOf } from './support/accessibility.js';
import { enter } from './support/people.js';
import { dropAndUndo } from './support/drop-and-undo.js';
import { restingBox } from './support/resting-box.js';
import { expect, test } from './support/watched-test.js';

async function newChain(page: Page, name: string): Promise<void> {
  await page.goto('/chains');
  await page.getByRole('button', { name: 'Создать цепочку' }).first().click();
  await page.getByLabel('Название', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Создать', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Начните с запуска' })).toBeVisible();
}

const nodeNamed = (page: Page, title: string): Locator => page.getByLabel(`Узел «${title}»`);
const inPalette = (page: Page, title: string): Locator =>
  page.locator('zv-palette').getByRole('button', { name: title });
const edges = (page: Page): Locator => page.locator('f-connection');

async function centreOf(spot: Locator): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = await restingBox(spot);
  return { x: x + width / 2, y: y + height / 2 };
}

async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 5 });
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
}

/** Насколько концы связей отстоят от середин своих выходов и входов, в точках экрана. */
function looseEnds(page: Page): Promise<number> {
  return page.evaluate(() => {
    const ends = [...document.querySelectorAll('f-connection')].flatMap((connection) => {
      const path = connection.querySelector<SVGPathElement>('.f-connection-path');
      const port = document.querySelector(`[data-f-connector-id="${connection.id}"]`);
      const matrix = path?.getScreenCTM();
      // Связь уже есть, а нарисуют её в следующем кадре.
      if (!path || path.getTotalLength() === 0 || !port || !matrix) return [Infinity];
      const start = path.getPointAtLength(0).matrixTransform(matrix);
      const { right, top, height } = port.getBoundingClientRect();
      return [Math.hypot(start.x - right, start.y - top - height / 2)];
    });
    return Math.max(...ends);
  });
}

test.beforeEach(({ page }) => enter(page));

test('собирает цепочку: палитра, связь, узел на связи, сдвиг и отмена', async ({ page }) => {
  await newChain(page, 'Холст');
  await page
    .getByRole('button', { name: /^Пришло сообщение Собеседник/ })
    .last()
    .click();
  await inPalette(page, 'Отправить сообщение').click();

  await expect(nodeNamed(page, 'Отправить сообщение')).toBeVisible();
  await expect(edges(page)).toHaveCount(1);
  await expect.poll(() => looseEnds(page)).toBeLessThan(1.5);

  const port = await centreOf(page.locator('[data-f-connector-id="send.next"]'));
  await drag(page, port, { x: port.x + 140, y: port.y + 160 });
  const searches = page.getByRole('searchbox', { name: 'Найти узел' });
  await expect(searches).toHaveCount(2);
  await searches.last().fill('конец');
  await page.keyboard.press('Enter');
  await expect(nodeNamed(page, 'Конец')).toBeVisible();
  await expect(edges(page)).toHaveCount(2);

  const before = await centreOf(nodeNamed(page, 'Конец'));
  await drag(page, { x: before.x - 20, y: before.y }, { x: before.x - 20, y: before.y + 120 });
  await expect
    .poll(async () => (await centreOf(nodeNamed(page, 'Конец'))).y)
    .toBeGreaterThan(before.y + 60);
  await expect.poll(() => looseEnds(page)).toBeLessThan(1.5);
  await page.keyboard.press('Control+z');
  await expect
    .poll(async () => Math.round((await centreOf(nodeNamed(page, 'Конец'))).y))
    .toBe(Math.round(before.y));

  // Отмена в тот же миг, что и бросок: обе вести могут прийти раньше отрисовки.
  const send = await centreOf(nodeNamed(page, 'Отправить сообщение'));
  await page.mouse.move(send.x - 20, send.y);
  await page.mouse.down();
  await page.mouse.move(send.x, send.y + 60, { steps: 5 });
  await page.mouse.move(send.x, send.y + 120, { steps: 5 });
  await dropAndUndo(page, { x: send.x, y: send.y + 120 });
  await expect
    .poll(async () => Math.round((await centreOf(nodeNamed(page, 'Отправить сообщение'))).y))
    .toBe(Math.round(send.y));
  await expect.poll(() => looseEnds(page)).toBeLessThan(1.5);

  await page.keyboard.press('Control+z');
  await expect(nodeNamed(page, 'Конец')).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(nodeNamed(page, 'Конец')).toBeVisible();
});

test('двойной щелчок по запуску на пустом холсте ставит один узел', async ({ page }) => {
  await newChain(page, 'Двойной щелчок');
  await page.locator('zv-empty-canvas').getByRole('button', { name: 'Моя команда' }).dblclick();

  await expect(nodeNamed(page, 'Моя команда')).toHaveCount(1);
  await expect(page.locator('zv-save-state')).toHaveAttribute('data-state', 'saved');
  await expect(nodeNamed(page, 'Моя команда')).toHaveCount(1);
});

test('копирует узлы из одной вкладки в другую', async ({ page, context }) => {
  await newChain(page, 'Откуда');
  await inPalette(page, 'Моя команда').click();
  await inPalette(page, 'Отправить сообщение').click();
  await expect(edges(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');

  const other = await context.newPage();
  await newChain(other, 'Куда');
  await other.locator('zv-canvas').hover({ position: { x: 300, y: 200 } });
  await other.keyboard.press('Control+v');

  await expect(nodeNamed(other, 'Моя команда')).toBeVisible();
  await expect(edges(other)).toHaveCount(1);
});

for (const theme of ['light', 'dark'] as const)
  test(`холст, список, палитра команд и справка доступны всем: тема ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await newChain(page, `Доступность ${theme}`);
    expect(await violationsOf(page), 'пустой холст').toEqual([]);
    await inPalette(page, 'Пришло сообщение').click();
    await inPalette(page, 'Спросить и ждать').click();
    await expect(edges(page)).toHaveCount(1);
    await expect(page.locator('zv-save-state')).toHaveAttribute('data-state', 'saved');
    expect(await violationsOf(page), 'холст').toEqual([]);
    await page.getByRole('button', { name: 'Список', exact: true }).click();
    expect(await violationsOf(page), 'список').toEqual([]);
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox', { name: 'Найти действие' })).toBeFocused();
    expect(await violationsOf(page), 'палитра команд').toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('combobox', { name: 'Найти действие' })).toHaveCount(0);
    await page.keyboard.press('?');
    await expect(page.getByRole('heading', { name: 'Клавиши и мышь' })).toBeVisible();
    expect(await violationsOf(page), 'справка').toEqual([]);
  });
