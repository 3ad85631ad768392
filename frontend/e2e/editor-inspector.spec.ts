import type { Page } from '@playwright/test';
import { violationsOf } from './support/accessibility.js';
import { Desk } from './support/desk.js';
import { signIn } from './support/people.js';
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

test('срок выбирают в календаре, порядок меняют перетаскиванием, имя переменной меняют вместе с текстами', async ({
  page,
  request,
}) => {
  await signIn(page);
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
  const first = await grips.first().boundingBox();
  const last = await grips.last().boundingBox();
  if (!first || !last) throw new Error('строк не видно');
  await page.mouse.move(last.x + 5, last.y + 5);
  await page.mouse.down();
  await page.mouse.move(last.x + 5, last.y - 40, { steps: 5 });
  await page.mouse.move(first.x + 5, first.y - 5, { steps: 10 });
  await page.mouse.up();
  await expect
    .poll(async () => /"label":"Два".*"label":"Один"/.test((await desk.draft(chain)).text))
    .toBe(true);
});
