import { expect, request } from '@playwright/test';
import { installations } from './support/installations.js';
import { administrator } from './support/people.js';

/** На первой установке администратора регистрирует путь «первый вход», на второй он есть с начала. */
async function registerAdministrator(): Promise<void> {
  const [, second] = installations;
  const context = await request.newContext({ baseURL: second.url });
  const answer = await context.post('/api/auth/register', { data: administrator });
  expect(answer.ok()).toBe(true);
  await context.dispose();
}

export { registerAdministrator as default };
