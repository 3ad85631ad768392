import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { violationsInBothThemes } from './support/accessibility.js';
import { Desk } from './support/desk.js';
import { enter } from './support/people.js';
import { expect, test } from './support/watched-test.js';

const examples = path.resolve(import.meta.dirname, '../../backend/src/features/chains/examples');
const welcome = readFileSync(path.join(examples, 'welcome.chain.yaml'), 'utf8');

/** Ручной запуск с входом и ответ, который знает о собеседнике. */
const asking = `schema: 1
name: Скидка
nodes:
  begin:
    type: manual
    settings: { inputs: [{ name: city, title: Город }] }
    next: { next: say }
  say:
    type: send
    settings: { text: "{{ city }}: скидка {{ contact.discount | default: '?' }}", typing: off }
    next: { next: end }
  end: { type: end }
`;

/** Вебхук и ответ, который знает, что прислали. */
const hooked = `schema: 1
name: Заявка
nodes:
  hook: { type: webhook, title: Заявка с сайта, next: { next: say } }
  say:
    type: send
    settings: { text: "Заявка от {{ webhook.body.name }}", typing: off }
    next: { next: end }
  end: { type: end }
`;

/** Выключенный узел между запуском и ответом. */
const skipping = `schema: 1
name: Без скидки
nodes:
  start: { type: message, next: { next: sale } }
  sale:
    type: send
    title: Отправить скидку постоянному покупателю
    disabled: true
    settings: { text: Скидка }
    next: { next: say }
  say: { type: send, settings: { text: Здравствуйте, typing: off }, next: { next: end } }
  end: { type: end }
`;

const talk = (page: Page) => page.getByRole('log', { name: 'Переписка тест-чата' });

async function say(page: Page, text: string): Promise<void> {
  await page.getByLabel('Сообщение', { exact: true }).fill(text);
  await page.keyboard.press('Enter');
}

test('черновик отвечает в тест-чате, ожидание прокручивают, новый текст виден после нового начала', async ({
  page,
  request,
}) => {
  const desk = await Desk.open(request);
  const chain = await desk.importYaml(welcome);
  await enter(page);
  await page.goto(`/chains/${chain}/edit`);
  await page.getByRole('button', { name: 'Тест', exact: true }).click();

  await say(page, '/start');
  await expect(talk(page)).toContainText('Сработал запуск «Пришло /start или первое сообщение»');
  await expect(talk(page)).toContainText('Вам уже есть 18?');
  await say(page, 'да');
  await expect(talk(page)).toContainText('Отлично! Расскажем обо всём');
  await expect(page.locator('zv-step-list')).toContainText('Есть 18?');
  await expect(page.locator('zv-talk-data')).toContainText('adult');
  expect(await violationsInBothThemes(page), 'тест-чат').toEqual([]);

  await say(page, 'и что дальше?');
  await expect(talk(page)).toContainText('Ни один запуск не подошёл под это сообщение');
  await say(page, '/start');
  await page.getByRole('button', { name: 'Прокрутить ожидание' }).click();
  await expect(talk(page)).toContainText('Похоже, вы заняты');

  await desk.edit(chain, (text) => text.replace('Рады вас видеть', 'Заходите чаще'));
  await expect(page.getByText('Черновик изменился')).toBeVisible();
  await page.getByRole('button', { name: 'Начать с новым' }).click();
  await say(page, '/start');
  await expect(talk(page)).toContainText('Заходите чаще');
});

test('ручной запуск спрашивает входы, собеседника можно поправить', async ({ page, request }) => {
  const desk = await Desk.open(request);
  const chain = await desk.importYaml(asking);
  await enter(page);
  await page.goto(`/chains/${chain}/edit`);
  await page.getByRole('button', { name: 'Тест', exact: true }).click();
  const start = async (city: string) => {
    await page.getByRole('button', { name: 'Начать с другого запуска' }).click();
    await page.getByRole('menuitem', { name: 'Ручной запуск' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ручной запуск' });
    await dialog.getByLabel('Город').fill(city);
    expect(await violationsInBothThemes(page), 'входы запуска').toEqual([]);
    await dialog.getByRole('button', { name: 'Начать' }).click();
  };

  await start('Пермь');
  await expect(talk(page)).toContainText('Пермь: скидка ?');

  const data = page.locator('zv-talk-data');
  await data.getByRole('button', { name: 'Изменить' }).click();
  await data.getByLabel('Имя', { exact: true }).fill('Борис');
  await data.getByRole('button', { name: 'Поле' }).click();
  await data.getByLabel('Имя поля 1').fill('discount');
  await data.getByLabel('Значение: discount').fill('15');
  expect(await violationsInBothThemes(page), 'правка собеседника').toEqual([]);
  await data.getByRole('button', { name: 'Сохранить' }).click();
  await expect(data).toContainText('Борис');
  await start('Казань');
  await expect(talk(page)).toContainText('Казань: скидка 15');
});

test('вебхук начинают телом запроса, адрес его меняют', async ({ page, request }) => {
  const desk = await Desk.open(request);
  const chain = await desk.importYaml(hooked);
  await enter(page);
  await page.goto(`/chains/${chain}/edit?node=hook`);
  const address = page.getByLabel('Адрес для запросов');
  await expect(address).toHaveValue(/hooks/);
  const before = await address.inputValue();
  await page.getByRole('button', { name: /^Сменить адрес/ }).click();
  const asked = page.getByRole('dialog', { name: 'Сменить адрес вебхука?' });
  await asked.getByRole('button', { name: 'Сменить адрес' }).click();
  await expect(address).not.toHaveValue(before);

  await page.getByRole('button', { name: 'Тест', exact: true }).click();
  await page.getByRole('button', { name: 'Начать с другого запуска' }).click();
  await page.getByRole('menuitem', { name: 'Заявка с сайта' }).click();
  const dialog = page.getByRole('dialog', { name: 'Заявка с сайта' });
  await dialog.getByLabel('Тело запроса').fill('Вера');
  await dialog.getByRole('button', { name: 'Начать' }).click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  await dialog.getByLabel('Тело запроса').fill('{ "name": "Вера" }');
  await dialog.getByRole('button', { name: 'Начать' }).click();
  await expect(talk(page)).toContainText('Заявка от Вера');
});

test('о пропущенном узле шаги говорят словами, а время стоит в строке имени и по-английски', async ({
  page,
  request,
}) => {
  const desk = await Desk.open(request);
  const chain = await desk.importYaml(skipping);
  await enter(page);
  await page.goto(`/chains/${chain}/edit`);
  await page.evaluate(() => localStorage.setItem('zveno.language', 'en'));
  await page.reload();
  await page.getByRole('button', { name: 'Test', exact: true }).click();
  await page.getByLabel('Message', { exact: true }).fill('привет');
  await page.keyboard.press('Enter');

  const steps = page.locator('zv-step-list');
  await expect(steps.getByText('skipped: the node is disabled')).toBeVisible();
  const times = steps.locator('time');
  await expect(times).toHaveCount(4);
  await expect(times.first()).toHaveText(/[AP]M$/);
  const rows = await steps.locator('.row').evaluateAll((all) =>
    all.map((row) => {
      const [name, time] = ['button', 'time'].map((tag) => row.querySelector(tag));
      const line = name?.getClientRects()[0]?.top ?? 0;
      return Math.abs((time?.getBoundingClientRect().top ?? 1000) - line);
    }),
  );
  expect(Math.max(...rows)).toBeLessThan(10);
});
