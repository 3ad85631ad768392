import { Desk } from './support/desk.js';
import { panel, select } from './support/inspector.js';
import { enter } from './support/people.js';
import { expect, test } from './support/watched-test.js';

const checking = `schema: 1
name: Проверки
nodes:
  begin: { type: manual, next: { next: check } }
  check:
    type: condition
    settings: { groups: [{ rules: [{ left: "{{contact.id}}", operator: equals, right: "18" }] }] }
    next: { yes: ask, no: ask }
  ask: { type: ask, settings: { question: Дата?, expect: regex, pattern: "(да" }, next: {} }
`;

test('сравнение в условии читается целиком: длинное занимает строку, короткое делит её со значением', async ({
  page,
  request,
}) => {
  await enter(page);
  const desk = await Desk.open(request);
  await select(page, `/chains/${await desk.importYaml(checking)}/edit`, 'check');
  const operator = panel(page).getByLabel('Сравнение');
  const value = panel(page).getByLabel('С чем');
  const top = async (box: typeof value) => (await box.boundingBox())?.y ?? NaN;

  expect(await top(value)).toBe(await top(operator));
  await operator.selectOption({ label: 'подходит под выражение' });
  await expect.poll(() => top(value)).toBeGreaterThan((await top(operator)) + 20);
});

test('ошибка в регулярном выражении названа один раз и с местом, исправленное пробуют на тексте', async ({
  page,
  request,
}) => {
  await enter(page);
  const desk = await Desk.open(request);
  await select(page, `/chains/${await desk.importYaml(checking)}/edit`, 'ask');
  const pattern = panel(page).getByLabel('Регулярное выражение');
  const setting = panel(page).locator('[data-setting="pattern"]');

  await panel(page).getByLabel('Проверить на тексте').fill('Да');
  await pattern.fill('да**');
  await expect(setting.getByText(/ошибк/)).toHaveText(
    'Регулярное выражение записано с ошибкой: два знака повтора подряд: «**» (знак 3).',
  );
  await pattern.fill('(?i)^да');
  await expect(setting.getByText('Подходит, найдено: Да')).toBeVisible();
  await expect(setting.getByText(/ошибк/)).toHaveCount(0);
});

const asking = `schema: 1
name: Умолчания
nodes:
  begin:
    type: manual
    settings: { inputs: [{ name: cities }, { name: visit }] }
    next: {}
`;

test('список и набор полей «Если не задано» заводят строками, без JSON', async ({
  page,
  request,
}) => {
  await enter(page);
  const desk = await Desk.open(request);
  const chain = await desk.importYaml(asking);
  await select(page, `/chains/${chain}/edit`, 'begin');
  const cities = panel(page).locator('[data-setting="inputs.0.initial"]');
  const visit = panel(page).locator('[data-setting="inputs.1.initial"]');
  const saved = async () => (await desk.draft(chain)).text;

  await cities.getByRole('button', { name: 'Список' }).click();
  await cities.getByLabel('Значение 1').fill('Казань');
  await cities.getByRole('button', { name: 'Добавить' }).click();
  await cities.getByLabel('Значение 2').fill('7');
  await expect.poll(saved).toContain('"initial":["Казань",7]');

  await visit.getByRole('button', { name: 'Набор полей' }).click();
  await visit.getByLabel('Название поля').fill('doctor');
  await visit.getByLabel('Название поля').blur();
  await expect.poll(saved).toContain('"initial":{"doctor":""}');
  await visit.getByLabel('Значение 1').fill('Иванова');
  await expect.poll(saved).toContain('"initial":{"doctor":"Иванова"}');

  await visit.getByRole('button', { name: 'Удалить строку 1' }).click();
  await expect(visit.getByRole('button', { name: 'Список' })).toBeVisible();
});
