import type { Page } from '@playwright/test';
import { Desk } from './support/desk.js';
import { Greeter } from './support/greeter.js';
import { installations } from './support/installations.js';
import { enter } from './support/people.js';
import { within } from './support/promise-kept.js';
import { SteadyTalk } from './support/steady-talk.js';
import { Telegram } from './support/telegram.js';
import { expect, test } from './support/watched-test.js';

const [, , { data }] = installations;
const greeter = new Greeter(data);
/** Столько установке даётся, чтобы положенное, изменённое и убранное стало видно. */
const promisedMs = 2_000;
const often = { intervals: [50] };

const shop = '79990000011';
const guests = ['79990000012', '79990000013', '79990000014'];
const [first = ''] = guests;

const chain = `schema: 1
name: Цепочка с плагином
secondTask: allow
variables: { said: { type: text } }
nodes:
  begin: { type: message, next: {} }
`;

const route = '/api/plugins/greeter/edition';

const pathsOf = async (desk: Desk) =>
  Object.keys(Reflect.get(await desk.get('/openapi.json'), 'paths') as object);
/** Что отвечает адрес плагина. */
const edition = async (desk: Desk) =>
  Reflect.get(await desk.get('/plugins/greeter/edition'), 'edition') as unknown;

const panel = (page: Page) => page.locator('zv-inspector');
const add = (page: Page, title: string) =>
  page.locator('zv-palette').getByRole('button', { name: title }).click();

/** Рисует: начало → узел плагина → ответ его словами; выходом ошибки — извинение. */
async function draw(page: Page): Promise<void> {
  await page.locator('zv-node-card').first().click();
  await add(page, 'Поздороваться');
  const unfilled = 'Настройка «Слово приветствия» не заполнена';
  await expect(panel(page)).toContainText(unfilled);
  await panel(page).getByLabel('Слово приветствия').fill('{{message.text}}');
  await expect(panel(page)).not.toContainText(unfilled);
  await panel(page).getByRole('button', { name: 'Ошибки, ожидание, журнал' }).click();
  await panel(page).getByLabel('Что сделать').selectOption({ label: 'выход «Ошибка»' });
  await answer(page, '{{said}}');
  await page.getByLabel('Узел «Поздороваться»').click();
  await answer(page, '{{message.text}}: плагина нет');
}

async function answer(page: Page, text: string): Promise<void> {
  await add(page, 'Отправить сообщение');
  await panel(page).getByLabel('Текст', { exact: true }).fill(text);
  await panel(page).getByLabel('Показывать «печатает…»').selectOption({ label: 'нет' });
}

async function publish(page: Page): Promise<void> {
  await expect(page.getByText('Сохранено')).toBeVisible();
  await page.getByRole('button', { name: 'Опубликовать' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Опубликовать' }).click();
  await dialog.getByRole('button', { name: 'Понятно' }).click();
  await expect(dialog).toHaveCount(0);
}

/** Номер сообщения, на которое это ответ. */
const numberOf = (answer: string) =>
  Number(/^(\d+)!?: (издание [123]|плагина нет)$/.exec(answer)?.[1]);

test.afterEach(() => greeter.remove());

test('плагин кладут, меняют и убирают в работающей установке, пока люди пишут', async ({
  page,
  request,
}) => {
  const telegram = new Telegram(request);
  await telegram.createAccount({ phone: shop, firstName: 'Вежливая лавка' });
  for (const phone of guests) await telegram.createAccount({ phone, firstName: `Гость ${phone}` });
  const desk = await Desk.open(request);
  const session = await desk.connect('Вежливая лавка', await telegram.session(shop));
  const chainId = await desk.importYaml(chain);
  await desk.give(session, chainId);
  await enter(page);
  await page.goto(`/chains/${chainId}/edit`);
  const inPalette = page.locator('zv-palette').getByRole('button', { name: 'Поздороваться' });
  await expect(page.locator('zv-palette')).toBeVisible();
  const shown = (visible: boolean) =>
    within(promisedMs, () => expect.poll(() => inPalette.isVisible(), often).toBe(visible));
  const serves = (wanted: string) =>
    within(promisedMs, () => expect.poll(() => edition(desk), often).toBe(wanted));

  await greeter.put(1);
  await shown(true);
  await draw(page);
  await publish(page);
  const talk = new SteadyTalk(telegram, shop, guests);
  talk.start();
  await expect.poll(() => talk.answers()).toContain('1: издание 1');
  await page.keyboard.press('Control+Shift+u');
  await expect(page.getByText('Вежливость: издание 1').first()).toBeVisible();
  expect(await pathsOf(desk)).toContain(route);

  await greeter.put(2);
  await desk.allowOffered('greeter');
  await serves('издание 2');
  await page.getByRole('button', { name: 'Виджеты' }).click();
  await expect(page.frameLocator('iframe').getByText('Вежливость на виду')).toBeVisible();
  await telegram.say(shop, first, '.manners');
  await expect.poll(() => telegram.said(shop, first)).toContain('Вежливость: издание 2');
  await expect
    .poll(() => talk.answers())
    .toContainEqual(expect.stringMatching(/^\d+!: издание 2$/));

  await greeter.put(3);
  await serves('издание 3');
  await page.getByRole('button', { name: 'Узлы' }).click();
  await page.keyboard.press('Control+Shift+u');
  await expect(page.getByText('Вежливость: издание 3').first()).toBeVisible();
  await expect
    .poll(() => talk.answers())
    .toContainEqual(expect.stringMatching(/^\d+!: издание 3$/));

  await greeter.remove();
  await shown(false);
  await page.locator('zv-node-card').getByText('нет плагина «greeter»').click();
  await expect(panel(page)).toContainText('Плагина «greeter» сейчас нет');
  expect(await pathsOf(desk)).not.toContain(route);
  await expect
    .poll(() => talk.answers())
    .toContainEqual(expect.stringMatching(/^\d+: плагина нет$/));

  const written = await talk.stop();
  const answered = async () => {
    const answers = (await talk.answers()).filter((text) => text !== 'Вежливость: издание 2');
    return answers.map(numberOf).toSorted((one, two) => one - two);
  };
  await expect.poll(answered).toEqual(written);
});
