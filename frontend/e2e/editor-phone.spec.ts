import { Desk, patient } from './support/desk.js';
import { enter } from './support/people.js';
import { expect, test } from './support/watched-test.js';

const size = { width: 360, height: 640 };
test.use({ viewport: size });

test('на телефоне название цепочки читается, а кнопки длинного окна видны не листая', async ({
  page,
  request,
}) => {
  await enter(page);
  const desk = await Desk.open(request);
  const chain = await desk.publish('Запись на осмотр', patient);
  await desk.start(chain);
  await desk.edit(chain, (text) => text.replace('Подождать ответа', 'Ждать ответа'));

  await page.goto(`/chains/${chain}/edit`);
  const name = page.getByLabel('Название цепочки');
  await expect(name).toHaveValue('Запись на осмотр');
  const clipped = await name.evaluate((box) => box.scrollWidth - box.clientWidth);
  expect(clipped).toBe(0);

  await page.getByRole('button', { name: 'Опубликовать' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Внутри 1 человек');
  await expect(dialog.getByText('Необязательно')).not.toBeInViewport();
  await expect(dialog.getByRole('button', { name: 'Опубликовать' })).toBeInViewport({ ratio: 1 });
  await dialog.getByLabel('Что изменилось').focus();
  await expect(dialog.getByLabel('Что изменилось')).toBeInViewport();
});
