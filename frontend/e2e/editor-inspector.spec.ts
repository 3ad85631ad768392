import type { Page } from '@playwright/test';
import { violationsOf } from './support/accessibility.js';
import { Desk } from './support/desk.js';
import { panel, select } from './support/inspector.js';
import { enter } from './support/people.js';
import { restingBox } from './support/resting-box.js';
import { expect, test } from './support/watched-test.js';

const renaming = `schema: 1
name: Переименование
nodes:
  begin: { type: manual, next: { next: pause } }
  pause: { type: delay, settings: { how: until }, next: { next: keep } }
  keep:
    type: set
    settings: { variables: [{ name: count, value: 2 }] }
    next: { next: say }
  say: { type: send, settings: { text: "Вас {{ count }}" }, next: { next: pick } }
  pick:
    type: choice
    settings:
      question: Сколько?
      options: [{ id: one, label: Один }, { id: two, label: Два }]
    next: {}
`;

const asking = `schema: 1
name: Запись гостей
nodes:
  begin:
    type: manual
    settings: { inputs: [{ name: who, title: Кто }, { name: guests, title: Сколько }] }
    next: {}
`;

const noted = `schema: 1
name: С заметкой
nodes:
  begin: { type: manual, next: {} }
layout:
  nodes: { begin: { x: 0, y: 0 } }
  notes: { memo: { x: 0, y: 160, width: 240, height: 120, text: Позвонить на склад } }
`;

async function openWelcome(page: Page): Promise<string> {
  await enter(page);
  await page.goto('/chains');
  await page.getByRole('link', { name: 'Приветствие' }).first().click();
  await expect(page).toHaveURL(/\/edit/);
  return page.url().split('?')[0] ?? '';
}

test('настройки узлов правят словами: текст, условие, длительность; отмена возвращает поле', async ({
  page,
}) => {
  const editor = await openWelcome(page);

  await select(page, editor, 'hello');
  const text = panel(page).getByLabel('Текст', { exact: true });
  await expect(text).toHaveValue(/./);
  const before = await text.inputValue();
  await text.fill('Привет, {{contact.fir');
  await expect(panel(page).getByRole('option', { name: 'contact.firstName' })).toBeVisible();
  await expect(text).toHaveAttribute('aria-activedescendant', /./);
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

test('срок выбирают в календаре, порядок меняют перетаскиванием, имя переменной меняют вместе с текстами', async ({
  page,
  request,
}) => {
  await enter(page);
  const desk = await Desk.open(request);
  const chain = await desk.importYaml(renaming);
  const editor = `/chains/${chain}/edit`;

  await select(page, editor, 'pause');
  await panel(page).getByLabel('До какого времени').fill('2030-12-31T18:00');
  await expect(page.getByText('Сохранено')).toBeVisible();
  await expect
    .poll(async () => (await desk.draft(chain)).text)
    .toContain('"moment":"31.12.2030 18:00"');

  await select(page, editor, 'keep');
  const name = panel(page).getByLabel('Переменная', { exact: true });
  await name.fill('guests');
  await name.blur();
  await panel(page).getByRole('button', { name: 'Заменить на «guests»' }).click();
  await expect.poll(async () => (await desk.draft(chain)).text).toContain('Вас {{ guests }}');
  await page.getByRole('button', { name: 'Отменить' }).click();
  await expect.poll(async () => (await desk.draft(chain)).text).toContain('Вас {{ count }}');

  await select(page, editor, 'pick');
  // Замечания приходят следом и сдвигают форму: тянуть можно, когда она встала.
  await expect(panel(page)).toContainText('Выход «Другое» никуда не ведёт');
  const grips = panel(page).locator('[data-setting="options"] .grip');
  await grips.last().scrollIntoViewIfNeeded();
  const first = await restingBox(grips.first());
  const last = await restingBox(grips.last());
  await page.mouse.move(last.x + 5, last.y + 5);
  await page.mouse.down();
  await page.mouse.move(last.x + 5, last.y - 40, { steps: 5 });
  await page.mouse.move(first.x + 5, first.y - 5, { steps: 10 });
  await page.mouse.up();
  await expect
    .poll(async () => /"label":"Два".*"label":"Один"/.test((await desk.draft(chain)).text))
    .toBe(true);
});

test('«Если не задано» у входа пишут одной строкой: словом, числом, подстановкой', async ({
  page,
  request,
}) => {
  await enter(page);
  const desk = await Desk.open(request);
  const chain = await desk.importYaml(asking);

  await select(page, `/chains/${chain}/edit`, 'begin');
  const initial = panel(page).getByLabel('Если не задано');
  await initial.first().fill('{{contact.fir');
  // Список подстановок открывается следующим кадром: до него Enter — просто конец строки.
  await expect(initial.first()).toHaveAttribute('aria-activedescendant', /./);
  await page.keyboard.press('Enter');
  await expect(initial.first()).toHaveValue('{{contact.firstName}}');
  await initial.last().fill('2');
  await expect
    .poll(async () => (await desk.draft(chain)).text)
    .toMatch(/"initial":"\{\{contact\.firstName\}\}".*"initial":2\b/);
});

test('чат остаётся свободным полем: незнакомое @имя не теряется, список доступен всем', async ({
  page,
}) => {
  const editor = await openWelcome(page);
  await select(page, editor, 'hello');
  await panel(page).getByRole('button', { name: 'Ещё настройки' }).first().click();
  const chat = panel(page).getByLabel('Куда', { exact: true });

  await chat.fill('@nobody_here');
  await expect(panel(page).getByRole('listbox')).toContainText('останется как написано');
  expect(await violationsOf(page)).toEqual([]);
  await chat.press('Escape');
  await expect(panel(page).getByRole('listbox')).toBeHidden();
  await expect(chat).toHaveValue('@nobody_here');
  await page.getByRole('button', { name: 'Отменить' }).click();
  await expect(chat).toHaveValue('');
});

test('заметку читают и правят в настройках: на холсте она бывает мелкой', async ({
  page,
  request,
}) => {
  await enter(page);
  const desk = await Desk.open(request);
  await page.goto(`/chains/${await desk.importYaml(noted)}/edit`);
  const note = page.locator('zv-note-card');

  await note.click();
  const text = panel(page).getByLabel('Текст', { exact: true });
  await expect(text).toHaveValue('Позвонить на склад');
  await text.fill('Написать на склад');
  await expect(note).toContainText('Написать на склад');
  expect(await violationsOf(page), 'заметка').toEqual([]);

  await panel(page).getByRole('button', { name: 'Удалить заметку' }).click();
  await expect(note).toHaveCount(0);
});

test('рамку называют, красят и подгоняют в её настройках; отмена возвращает по шагу', async ({
  page,
  request,
}) => {
  await enter(page);
  const desk = await Desk.open(request);
  const frames =
    '  frames: { talk: { x: -80, y: -80, width: 600, height: 500, title: Разговор } }\n';
  await page.goto(`/chains/${await desk.importYaml(noted + frames)}/edit`);
  const frame = page.locator('zv-frame-card');

  await frame.getByRole('button').click();
  await expect(panel(page).getByText('1 узел')).toBeVisible();
  await expect(panel(page).getByText('1 заметка')).toBeVisible();
  await panel(page).getByLabel('Название', { exact: true }).fill('Склад');
  await panel(page).getByRole('radio', { name: 'Цвет: синий' }).check();
  await panel(page).getByRole('button', { name: 'Подогнать под содержимое' }).click();
  await expect(frame).toContainText('Склад');
  await expect(frame).toHaveAttribute('data-colour', 'blue');
  await expect(panel(page).getByText('320 × 380')).toBeVisible();
  expect(await violationsOf(page), 'рамка').toEqual([]);

  const undo = page.getByRole('button', { name: 'Отменить' });
  await undo.click();
  await expect(panel(page).getByText('600 × 500')).toBeVisible();
  await undo.click();
  await expect(panel(page).getByRole('radio', { name: 'Цвет: серый' })).toBeChecked();
  await undo.click();
  await expect(panel(page).getByLabel('Название', { exact: true })).toHaveValue('Разговор');
});
