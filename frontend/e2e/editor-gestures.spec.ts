import type { Locator, Page } from '@playwright/test';
import { violationsOf } from './support/accessibility.js';
import { Desk } from './support/desk.js';
import { dropAndUndo } from './support/drop-and-undo.js';
import { enter } from './support/people.js';
import { restingBox } from './support/resting-box.js';
import { expect, test } from './support/watched-test.js';

const chain = `schema: 1
name: Жесты
nodes:
  begin: { type: manual, next: { next: hello } }
  hello: { type: send, settings: { text: Привет }, next: { next: end } }
  end: { type: end }
layout:
  nodes: { begin: { x: 0, y: 0 }, hello: { x: 320, y: 60 }, end: { x: 320, y: 360 } }
  frames: { talk: { x: 280, y: -20, width: 320, height: 260, title: Разговор } }
`;

const part = (page: Page, name: string): Locator =>
  page.locator(`[data-f-node-id="${name}"], [data-f-group-id="${name}"]`);

/** Точка страницы посреди связи, когда холст стоит. */
async function middleOf(page: Page, edge: string): Promise<{ x: number; y: number }> {
  const line = page.locator(`f-connection[id="${edge}"] .f-connection-path`);
  await restingBox(line);
  return line.evaluate((path) => {
    if (!(path instanceof SVGPathElement)) throw new Error('связь не нарисована');
    const { x, y } = path
      .getPointAtLength(path.getTotalLength() / 2)
      .matrixTransform(path.getScreenCTM() ?? new DOMMatrix());
    return { x, y };
  });
}

test.beforeEach(async ({ page, request }) => {
  await enter(page);
  const desk = await Desk.open(request);
  await page.goto(`/chains/${await desk.importYaml(chain)}/edit`);
  await expect(part(page, 'end')).toBeVisible();
});

test('рамку тянут вместе с тем, что в ней, а узел из неё выходит', async ({ page }) => {
  const title = await restingBox(page.getByRole('button', { name: 'Разговор' }));
  const before = await restingBox(part(page, 'hello'));
  await page.mouse.move(title.x + 20, title.y + 8);
  await page.mouse.down();
  await page.mouse.move(title.x + 80, title.y + 60, { steps: 5 });
  await page.mouse.move(title.x + 140, title.y + 120, { steps: 5 });

  // Ещё не отпустили: содержимое уже едет.
  await expect
    .poll(async () => (await restingBox(part(page, 'hello'))).x)
    .toBeGreaterThan(before.x + 90);
  // Настройки схваченного открываются, когда его отпустят: холст под рукой не меняет размера.
  await expect(page.locator('zv-inspector')).toHaveCount(0);
  await dropAndUndo(page, { x: title.x + 140, y: title.y + 120 });
  await expect(page.locator('zv-inspector')).toBeVisible();
  await expect
    .poll(async () => (await restingBox(page.getByRole('button', { name: 'Разговор' }))).x)
    .toBe(title.x);
  await expect
    .poll(async () => Math.round((await restingBox(part(page, 'hello'))).x))
    .toBe(Math.round(before.x));

  await page.mouse.move(before.x + 100, before.y + 12);
  await page.mouse.down();
  await page.mouse.move(before.x + 100, before.y + 150, { steps: 5 });
  await page.mouse.move(before.x + 100, before.y + 412, { steps: 5 });
  await expect
    .poll(async () => (await restingBox(part(page, 'hello'))).y)
    .toBeGreaterThan(before.y + 300);
  await page.mouse.up();
});

test('взятый узел ложится поверх соседнего, а клавиша Tab обходит узлы по-прежнему', async ({
  page,
}) => {
  const order = () =>
    page
      .locator('zv-node-card')
      .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-f-node-id')));
  const before = await order();
  const hello = await restingBox(part(page, 'hello'));
  const begin = await restingBox(part(page, 'begin'));

  await page.mouse.move(begin.x + 100, begin.y + 12);
  await page.mouse.down();
  await page.mouse.move(hello.x + 40, hello.y + 12, { steps: 5 });
  await page.mouse.move(hello.x + 100, hello.y + 12, { steps: 5 });
  await page.mouse.up();

  const above = await page.evaluate(
    ({ x, y }) =>
      document.elementFromPoint(x, y)?.closest('zv-node-card')?.getAttribute('data-f-node-id'),
    { x: hello.x + 100, y: hello.y + 12 },
  );
  expect(above).toBe('begin');
  expect(await order()).toEqual(before);
});

test('проверка, пришедшая, пока узел держат, не вырывает его из-под руки', async ({
  page,
  request,
}) => {
  const desk = await Desk.open(request);
  const broken = chain.replace('text: Привет', "text: 'Привет, {{ имя'");
  await page.goto(`/chains/${await desk.importYaml(broken)}/edit`);
  const before = await restingBox(part(page, 'end'));
  const grip = { x: before.x + 100, y: before.y + 12 };

  await page.mouse.move(grip.x, grip.y);
  await page.mouse.down();
  await page.mouse.move(grip.x + 40, grip.y + 20, { steps: 5 });
  await page.mouse.move(grip.x + 120, grip.y + 40, { steps: 5 });
  await expect(page.getByRole('button', { name: /^1 ошибка/ })).toBeVisible();

  const held = await restingBox(part(page, 'end'));
  expect(Math.round(held.x - before.x)).toBe(120);
  await page.mouse.up();
});

test('меню действий: правая кнопка над узлом, связью и пустым местом, Shift+F10', async ({
  page,
}) => {
  const menu = page.getByRole('menu', { name: 'Меню действий' });
  const item = (name: string) => menu.getByRole('menuitem', { name });

  await part(page, 'hello').click({ button: 'right', position: { x: 100, y: 20 } });
  await expect(item('Настройки узла')).toBeFocused();
  expect(await violationsOf(page), 'меню действий').toEqual([]);
  await page.keyboard.press('ArrowUp');
  await expect(item('Удалить')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(part(page, 'hello')).toHaveCount(0);
  await expect(menu).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(part(page, 'hello')).toBeVisible();

  await part(page, 'end').click({ position: { x: 100, y: 20 } });
  await page.keyboard.press('Shift+F10');
  await item('Повторить рядом').click();
  await expect(page.getByLabel('Узел «Конец»')).toHaveCount(2);

  const edge = await middleOf(page, 'begin.next');
  await page.mouse.click(edge.x, edge.y, { button: 'right' });
  await expect(item('Вставить узел в связь')).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Связь' })).toBeVisible();
  await item('Удалить').click();
  await expect(page.locator('f-connection')).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(page.locator('f-connection')).toHaveCount(2);

  const canvas = await restingBox(page.locator('f-flow'));
  await page.mouse.click(canvas.x + 40, canvas.y + canvas.height - 40, { button: 'right' });
  await expect(item('Вставить')).toBeVisible();
  await expect(item('Удалить')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
});

test('выровненный узел показывает линию, открытая панель не прячет выделенное', async ({
  page,
}) => {
  const { x, y } = await restingBox(part(page, 'end'));
  const above = await restingBox(part(page, 'hello'));
  const start = { x: x + 60, y: y + 20 };
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 150, start.y, { steps: 5 });
  await page.mouse.move(start.x + (above.x - x), start.y, { steps: 5 });
  await expect(page.locator('.f-line').filter({ visible: true })).not.toHaveCount(0);
  await page.mouse.up();

  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('region', { name: 'Тест-чат' })).toBeVisible();
  const drawer = page.locator('zv-editor-drawer');
  await expect
    .poll(async () => {
      const node = await restingBox(part(page, 'end'));
      return node.y + node.height <= (await restingBox(drawer)).y;
    })
    .toBe(true);
});
