import { administrator, enter } from './support/people.js';
import { Telegram } from './support/telegram.js';
import { expect, test } from './support/watched-test.js';

const shop = { phone: '79990000001', firstName: 'Лавка', password: 'тайна' };
const guest = { phone: '79990000002', firstName: 'Вера' };

test('от регистрации до ответа в чате: аккаунт по коду и паролю, цепочка, живое выполнение', async ({
  page,
  request,
}) => {
  const telegram = new Telegram(request);
  await telegram.createAccount(shop);
  await telegram.createAccount(guest);

  await page.goto('/');
  await page.getByLabel('Имя').fill(administrator.name);
  await page.getByLabel('Почта').fill(administrator.email);
  await page.getByLabel('Пароль', { exact: true }).fill(administrator.password);
  await page.getByRole('button', { name: 'Зарегистрироваться' }).click();
  await expect(page.getByRole('heading', { name: 'Обзор' })).toBeVisible();

  await page.goto('/sessions/new');
  await page.getByLabel('Имя аккаунта').fill('Лавка');
  await page.getByRole('button', { name: 'Дальше' }).click();
  await page.getByLabel('api_id').fill('12345');
  await page.getByLabel('api_hash').fill('0123456789abcdef0123456789abcdef');
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await page.getByRole('button', { name: 'По номеру телефона' }).click();
  await page.getByLabel('Телефон аккаунта').fill('+7 999 000 00 01');
  await page.getByRole('button', { name: 'Получить код' }).click();
  const code = await telegram.code(shop.phone);
  await page.getByLabel('Код', { exact: true }).fill(code);
  await page.getByLabel('Пароль Telegram').fill(shop.password);
  await page.getByRole('button', { name: 'Войти' }).click();
  await expect(page.getByText('Аккаунт на связи')).toBeVisible({ timeout: 20_000 });

  await page.getByLabel('Добавить цепочку').click();
  await page.getByRole('button', { name: /^Приветствие/ }).click();
  await page.getByRole('link', { name: 'Приветствие' }).click();
  await expect(page).toHaveURL(/\/chains\/[\da-f-]+\/edit/);
  await page.getByLabel('Узел «Приветствие»').click();
  await page.getByLabel('Текст', { exact: true }).fill('Рады видеть, {{contact.name}}!');
  await expect(page.getByText('Сохранено')).toBeVisible();
  await page.getByRole('button', { name: 'Опубликовать' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Опубликовать' }).click();
  await expect(dialog.getByText('Отвечают аккаунты')).toBeVisible();
  await dialog.getByRole('button', { name: 'Понятно' }).click();

  await telegram.say(guest.phone, shop.phone, '/start');
  expect(await telegram.next(shop.phone, guest.phone)).toBe('Рады видеть, Вера!');
  expect(await telegram.next(shop.phone, guest.phone)).toBe('Вам уже есть 18?');

  await page.goto('/tasks');
  await page.getByRole('link', { name: 'Вера' }).click();
  await expect(page.getByRole('log').getByText('Вопрос о возрасте').first()).toBeVisible();
  await telegram.say(guest.phone, shop.phone, 'да');
  await expect(page.getByRole('log').getByText('Ответ взрослому')).toBeVisible();
  await page.getByRole('link', { name: 'На холсте' }).click();
  await expect(page.locator('zv-canvas').getByText('Ответ взрослому')).toBeVisible();
});

test('кому писать, выбирают по имени: подсказка знает тех, кто писал аккаунту', async ({
  page,
}) => {
  await enter(page);
  await page.goto('/chains');
  await page.getByRole('link', { name: 'Приветствие' }).first().click();
  await expect(page).toHaveURL(/\/edit/);
  await page.goto(`${page.url().split('?')[0]}?node=hello`);
  const panel = page.getByRole('complementary', { name: 'Настройки выделенного' });
  await panel.getByRole('button', { name: 'Ещё настройки' }).click();
  const chat = panel.getByLabel('Куда', { exact: true });

  await chat.fill('нет такого');
  await expect(panel.getByRole('listbox')).toContainText('аккаунты не знают — впишите @имя');
  await chat.fill('вер');
  await expect(panel.getByRole('option', { name: /Вера.*Лавка/ })).toBeVisible();
  await chat.press('ArrowDown');
  await chat.press('Enter');

  await expect(chat).toHaveValue(/^\d+$/);
  await expect(panel.getByText('Вера · есть у: Лавка')).toBeVisible();
  await chat.fill('{{contact.id}}');
  await expect(panel.getByRole('listbox')).toBeHidden();
  await expect(panel.getByText('Вера · есть у')).toBeHidden();
});
