import type { Page } from '@playwright/test';
import { violationsInBothThemes } from './support/accessibility.js';
import { Desk, patient } from './support/desk.js';
import { enter } from './support/people.js';
import { expect, test } from './support/watched-test.js';

const name = (page: Page) => page.getByLabel('Название цепочки');

async function rename(page: Page, text: string): Promise<void> {
  await name(page).fill(text);
  await name(page).press('Enter');
}

test.beforeEach(({ page }) => enter(page));

test('публикация говорит, что станет с людьми внутри; прежнюю версию возвращают в черновик', async ({
  page,
  request,
}) => {
  const desk = await Desk.open(request);
  const chain = await desk.publish('Запись к врачу', patient);
  await desk.start(chain);
  await desk.start(chain);
  await page.goto(`/chains/${chain}/edit`);
  await expect(name(page)).toHaveValue('Запись к врачу');

  await rename(page, 'Запись к врачу онлайн');
  await page.getByRole('button', { name: 'Опубликовать' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Внутри 2 человека');
  await expect(dialog.getByLabel('Закончат по прежней версии')).toBeChecked();
  await expect(dialog).toContainText('2 человека останутся на своих узлах');
  await expect(dialog).toContainText('Диалоги 2 человек прервутся');
  expect(await violationsInBothThemes(page), 'окно публикации').toEqual([]);
  const place = dialog.getByRole('listitem').filter({ hasText: 'Подождать ответа' });
  await expect(place).toContainText('2 человека по прежней');
  await dialog.getByLabel('Перейдут на новую').check();
  await expect(place).toContainText('2 человека на новую');
  await dialog.getByLabel('Что изменилось').fill('Новое название');
  await dialog.getByRole('button', { name: 'Опубликовать' }).click();
  const published = page.getByRole('dialog', { name: 'Версия 2 опубликована' });
  await expect(published).toContainText('ни один аккаунт эту цепочку не ведёт');
  await published.getByRole('button', { name: 'Понятно' }).click();

  await page.getByRole('button', { name: 'Версии', exact: true }).click();
  const panel = page.getByRole('region', { name: 'Версии' });
  await expect(panel).toContainText('Новое название');
  await expect(panel).toContainText('Начатые диалоги перешли на эту версию');
  await panel.getByRole('button', { name: /^Версия 1/ }).click();
  await expect(page.getByText('только просмотр')).toBeVisible();
  expect(await violationsInBothThemes(page), 'версии').toEqual([]);
  await panel.getByRole('button', { name: 'Сравнить с черновиком' }).click();
  await expect(page.getByRole('region', { name: 'Версия 1 → Черновик' })).toContainText(
    'Запись к врачу онлайн',
  );
  await page.getByRole('button', { name: 'К истории' }).click();

  await panel.getByRole('button', { name: /^Версия 1/ }).click();
  await panel.getByRole('button', { name: 'Вернуть в черновик' }).click();
  await expect(name(page)).toHaveValue('Запись к врачу');
  await page.getByRole('button', { name: 'Отменить', exact: true }).last().click();
  await expect(name(page)).toHaveValue('Запись к врачу онлайн');
});

test('прежняя версия показана со своими выходами, а не с выходами черновика', async ({
  page,
  request,
}) => {
  const desk = await Desk.open(request);
  const chain = await desk.publish('Выбор подарка', {
    begin: { type: 'manual', next: { next: 'menu' } },
    menu: {
      type: 'choice',
      settings: { question: 'Что подарить?', options: [{ id: 'gift', label: 'Шапку' }] },
      next: { gift: 'end', other: 'end' },
    },
    end: { type: 'end' },
  });
  await desk.edit(chain, (text) => text.replace('Шапку', 'Шарф').replace('?', '? {{nobody}}'));
  await page.goto(`/chains/${chain}/edit`);
  const card = page.locator('zv-node-card').filter({ hasText: 'Что подарить?' });
  await expect(card).toContainText('Шарф');
  // Выходы черновика уточнены проверкой: до неё спутать их было не с чем.
  await expect(page.getByRole('button', { name: /^1 ошибка/ })).toBeVisible();

  await page.getByRole('button', { name: 'Версии', exact: true }).click();
  const panel = page.getByRole('region', { name: 'Версии' });
  await panel.getByRole('button', { name: /^Версия 1/ }).click();

  await expect(card).toContainText('Шапку');
  await expect(card).not.toContainText('Шарф');
});

test('чужую и свою правку разводит человек: молча не пропадает ни одна', async ({
  page,
  request,
}) => {
  const desk = await Desk.open(request);
  const chain = await desk.publish('Общая цепочка', patient);
  await page.goto(`/chains/${chain}/edit`);
  await expect(name(page)).toHaveValue('Общая цепочка');
  const neighbour = await desk.share(chain);
  const dialog = page.getByRole('dialog', { name: 'Черновик изменил другой человек' });

  // Связь с сервером рвётся на сохранении — за это время сосед сохраняет своё.
  await page.route('**/draft', (route) => route.abort());
  await rename(page, 'Моё название');
  await expect(page.getByText('Нет связи')).toBeVisible();
  await neighbour.edit(chain, (text) => text.replace('Общая цепочка', 'Название соседа'));
  await expect(dialog).toContainText('Борис Кузнецов');
  await expect(dialog).toContainText('Название соседа');
  await expect(dialog).toContainText('Моё название');
  expect(await violationsInBothThemes(page), 'спор').toEqual([]);
  await dialog.getByRole('button', { name: 'Взять их черновик' }).click();
  await expect(name(page)).toHaveValue('Название соседа');

  await rename(page, 'Всё-таки моё');
  await expect(page.getByText('Нет связи')).toBeVisible();
  await neighbour.edit(chain, (text) => text.replace('Название соседа', 'Сосед снова'));
  await expect(dialog).toContainText('Сосед снова');
  expect((await desk.draft(chain)).text).toContain('Сосед снова');
  await page.unroute('**/draft');
  await dialog.getByRole('button', { name: 'Оставить мой' }).click();
  await expect(page.getByText('Сохранено')).toBeVisible();
  await expect.poll(async () => (await desk.draft(chain)).text).toContain('Всё-таки моё');
});

test('правка из своей второй вкладки названа своей: и показанная сразу, и спорная', async ({
  page,
  request,
}) => {
  const desk = await Desk.open(request);
  const chain = await desk.publish('Две вкладки', patient);
  const heard = new Promise<void>((resolve) => {
    page.on('websocket', (socket) => {
      socket.on('framereceived', ({ payload }) => {
        if (payload.includes('chain.presence')) resolve();
      });
    });
  });
  await page.goto(`/chains/${chain}/edit`);
  await heard;

  await desk.edit(chain, (text) => text.replace('Две вкладки', 'Вторая вкладка'));
  await expect(page.getByText('Вы изменили цепочку в другой вкладке')).toBeVisible();
  await expect(name(page)).toHaveValue('Вторая вкладка');

  await page.route('**/draft', (route) => route.abort());
  await rename(page, 'Первая вкладка');
  await expect(page.getByText('Нет связи')).toBeVisible();
  await desk.edit(chain, (text) => text.replace('Вторая вкладка', 'Снова вторая'));
  const dialog = page.getByRole('dialog', { name: 'Вы изменили черновик в другой вкладке' });
  await expect(dialog).toContainText('Вы, в другой вкладке');
  await page.unroute('**/draft');
  await dialog.getByRole('button', { name: 'Оставить этот' }).click();
  await expect.poll(async () => (await desk.draft(chain)).text).toContain('Первая вкладка');
});

test('сохранённое, пока связь открывалась, показано сразу, а связь у вкладки одна', async ({
  page,
  request,
}) => {
  const desk = await Desk.open(request);
  const chain = await desk.publish('Быстрый сосед', patient);
  const saved = Promise.withResolvers<true>();
  const greetings: string[] = [];
  await page.routeWebSocket(/\/ws\//, async (socket) => {
    await saved.promise;
    const server = socket.connectToServer();
    socket.onMessage((message) => {
      // «40» — приветствие Socket.IO: второе открыло бы вторую связь той же вкладки.
      if (String(message).startsWith('40')) greetings.push(String(message));
      server.send(message);
    });
  });
  await page.goto(`/chains/${chain}/edit`);
  await expect(name(page)).toHaveValue('Быстрый сосед');

  await desk.edit(chain, (text) => text.replace('Быстрый сосед', 'Сосед успел'));
  saved.resolve(true);

  await expect(name(page)).toHaveValue('Сосед успел');
  expect(greetings).toHaveLength(1);
});

test('сосед сохранил ту же самую правку — спрашивать не о чем', async ({ page, request }) => {
  const desk = await Desk.open(request);
  const chain = await desk.publish('Согласная цепочка', patient);
  await page.goto(`/chains/${chain}/edit`);
  await expect(name(page)).toHaveValue('Согласная цепочка');

  await page.route('**/draft', (route) => route.abort());
  await rename(page, 'Общее название');
  await expect(page.getByText('Нет связи')).toBeVisible();
  await desk.edit(chain, (text) => text.replace('Согласная цепочка', 'Общее название'));

  await expect(page.getByText('Сохранено')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.unroute('**/draft');
  await rename(page, 'Своё название');
  await expect.poll(async () => (await desk.draft(chain)).text).toContain('Своё название');
});

test('уйти с несохранённым можно только с согласия: остаться или потерять правку', async ({
  page,
  request,
}) => {
  const desk = await Desk.open(request);
  const chain = await desk.publish('Недописанная цепочка', patient);
  await page.goto(`/chains/${chain}/edit`);
  await expect(name(page)).toHaveValue('Недописанная цепочка');
  await page.route('**/draft', (route) => route.abort());
  await rename(page, 'Недописанное название');
  await expect(page.getByText('Нет связи')).toBeVisible();
  const dialog = page.getByRole('dialog', { name: 'Уйти, не сохранив?' });

  await page.getByRole('link', { name: 'К списку цепочек' }).click();
  expect(await violationsInBothThemes(page), 'уход').toEqual([]);
  await dialog.getByRole('button', { name: 'Остаться' }).click();
  await expect(dialog).toBeHidden();
  await expect(name(page)).toHaveValue('Недописанное название');

  await page.getByRole('link', { name: 'К списку цепочек' }).click();
  await dialog.getByRole('button', { name: 'Уйти без сохранения' }).click();
  await expect(page.getByRole('heading', { name: 'Цепочки' })).toBeVisible();
});
