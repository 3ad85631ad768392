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

/** Второй человек установки: с ним делят цепочки. */
export const neighbour: Person = {
  name: 'Борис Кузнецов',
  email: 'boris@example.org',
  password: 'синий самовар поёт вечером',
};

/** По этой пометке страница знает, что стоит попросить вход по cookie. */
const signedInMark = 'zveno.signed-in';

/** Входит без страницы входа: так начинаются пути, которые не о ней. Где человек окажется, решает путь. */
export async function enter(page: Page, person: Person = administrator): Promise<void> {
  const { email, password } = person;
  const context = page.context();
  const answer = await context.request.post('/api/auth/login', { data: { email, password } });
  expect(answer.ok()).toBe(true);
  const { origin } = new URL(answer.url());
  // В пустой вкладке и в рамке виджета хранилища нет.
  await context.addInitScript(
    ([home, mark]) => {
      if (self.origin === home) localStorage.setItem(mark, '1');
    },
    [origin, signedInMark] as const,
  );
}

/** Входит, как человек, и видит обзор. */
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
