import { administrator, signIn } from './support/people.js';
import { Telegram } from './support/telegram.js';
import { expect, test } from './support/watched-test.js';

const shop = { phone: '79990000001', firstName: 'Лавка', password: 'тайна' };
const guest = { phone: '79990000002', firstName: 'Вера' };

test('от входа до ответа в чате: аккаунт по коду и паролю, цепочка, живое выполнение', async ({
  page,
  request,
}) => {
  const telegram = new Telegram(request);
  await telegram.createAccount(shop);
  await telegram.createAccount(guest);
  await signIn(page, administrator);

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
});
