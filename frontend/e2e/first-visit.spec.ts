import { administrator, signIn, signOut } from './support/people.js';
import { expect, test } from './support/watched-test.js';

test('первый человек становится администратором, выходит, входит и остаётся в системе', async ({
  page,
}) => {
  await page.goto('/');

  await expect(page).toHaveURL('/register');
  await expect(page).toHaveTitle('Регистрация · Звено');
  await expect(page.getByText('станет администратором')).toBeVisible();

  await page.getByLabel('Имя').fill(administrator.name);
  await page.getByLabel('Почта').fill(administrator.email);
  await page.getByLabel('Пароль', { exact: true }).fill('короткий');
  await expect(page.getByText('Слишком короткий')).toBeVisible();
  await page.getByRole('button', { name: 'Зарегистрироваться' }).click();
  await expect(page.getByText('Нужно не меньше 10 знаков')).toBeVisible();

  await page.getByLabel('Пароль', { exact: true }).fill(administrator.password);
  await expect(page.getByText('Отличный')).toBeVisible();
  await page.getByRole('button', { name: 'Зарегистрироваться' }).click();

  await expect(page.getByRole('heading', { name: 'Обзор' })).toBeVisible();
  await expect(page.getByText('Аккаунтов пока нет')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Приветствие', exact: true })).toBeVisible();

  await signOut(page);
  await signIn(page);
  await page.reload();

  await expect(page.getByRole('heading', { name: 'Обзор' })).toBeVisible();
  await expect(page).toHaveTitle('Обзор · Звено');
});
