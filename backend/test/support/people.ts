import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import type { TestApp } from './test-app.js';

/** Вошедший человек, от чьего имени тест шлёт запросы. */
export interface Person {
  readonly userId: string;
  readonly email: string;
  readonly password: string;
  /** Значение заголовка Authorization. */
  readonly bearer: string;
  /** Cookie с обновляющим билетом: `имя=значение`. */
  readonly cookie: string;
}

const SignedIn = z.object({ accessToken: z.string(), user: z.object({ id: z.string() }) });

/** Регистрирует людей по именам; первый в установке — администратор. */
export async function signUp(running: TestApp, ...names: readonly string[]): Promise<Person[]> {
  await openRegistration(running);
  const people: Person[] = [];
  for (const name of names) people.push(await register(running, name));
  return people;
}

async function register(running: TestApp, name: string): Promise<Person> {
  const email = `${randomUUID()}@example.org`;
  const password = 'вполне длинный пароль';
  const answer = await request(running.url)
    .post('/api/auth/register')
    .send({ email, password, name })
    .expect(201);
  const { accessToken, user } = SignedIn.parse(answer.body);
  const bearer = `Bearer ${accessToken}`;
  return { userId: user.id, email, password, bearer, cookie: cookieOf(answer) };
}

/** Единственный человек установки: он же администратор. */
export async function onlyPerson(running: TestApp): Promise<Person> {
  return register(running, 'Анна');
}

/** Ещё один вход того же человека, с другого устройства. */
export async function signIn(running: TestApp, person: Person, device = 'jest'): Promise<Person> {
  const { email, password } = person;
  const answer = await request(running.url)
    .post('/api/auth/login')
    .set('User-Agent', device)
    .send({ email, password })
    .expect(200);
  const { accessToken } = SignedIn.parse(answer.body);
  return { ...person, bearer: `Bearer ${accessToken}`, cookie: cookieOf(answer) };
}

/** Cookie из ответа в том виде, в каком его шлют обратно. */
export function cookieOf(answer: request.Response): string {
  const cookies = z.array(z.string()).parse(answer.get('Set-Cookie') ?? []);
  return cookies.map((cookie) => cookie.split(';')[0]).join('; ');
}

async function openRegistration({ config }: TestApp): Promise<void> {
  await query(
    config.databaseUrl,
    `insert into settings (key, value) values ('registration', '"open"') on conflict do nothing`,
  );
}

/** Одна команда базе приложения — подготовить или проверить строки. */
export async function query<Row>(
  databaseUrl: string,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> {
  const database = new DataSource({ type: 'postgres', url: databaseUrl });
  await database.initialize();
  try {
    return await database.query<Row[]>(sql, [...parameters]);
  } finally {
    await database.destroy();
  }
}
