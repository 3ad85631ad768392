import { expect, type Page } from '@playwright/test';

export interface Person {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** Первый человек установки: его регистрирует путь «первый вход». */
export const administrator: Person = {
  name: 'Анна Соколова',
  email: 'anna@example.org',
  password: 'зелёный чайник идёт домой',
};

export async function signIn(page: Page, person: Person = administrator): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Почта').fill(person.email);
  await page.getByLabel('Пароль', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Войти' }).click();
  await expect(page.getByRole('navigation', { name: 'Разделы' })).toBeVisible();
}

export async function openProfileMenu(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'профиль и настройки' }).click();
}

export async function signOut(page: Page): Promise<void> {
  await openProfileMenu(page);
  await page.getByRole('button', { name: 'Выйти' }).click();
  await expect(page.getByRole('heading', { name: 'Вход' })).toBeVisible();
}
