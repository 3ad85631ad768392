import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { describedRoutes, type Route } from '../support/malformed/api-description.js';
import { malformedRequest, type MalformedRequest } from '../support/malformed/malformed-request.js';
import { Cast } from '../support/matrix/cast.js';
import { addressOf } from '../support/matrix/ask-route.js';
import { type Subject, SubjectSource } from '../support/matrix/subject.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

/** Сколько испорченных запросов получает каждый маршрут и сколько идёт сразу. */
const perRoute = 200;
const together = 20;

const formType = 'application/x-www-form-urlencoded';

interface Answer {
  readonly status: number;
  readonly body: string;
}

const Problem = z.looseObject({
  errors: z.array(z.object({ path: z.string() })).default([]),
});

describe('негодный ввод', () => {
  let running: TestApp;
  let database: DataSource;
  let cast: Cast;
  let subject: Subject;

  beforeAll(async () => {
    running = await startTestApp();
    database = new DataSource({ type: 'postgres', url: running.config.databaseUrl });
    await database.initialize();
    cast = await Cast.gather(running);
    subject = await (await SubjectSource.prepare(running.url, database, cast)).fresh();
  }, 60_000);
  afterAll(async () => {
    await database.destroy();
    await running.close();
  });

  /** Отпечаток всего, что мог изменить негодный запрос. */
  const stored = async (): Promise<string> => {
    const tables = ['users', 'chains', 'chain_versions', 'bot_sessions', 'grants', 'settings'];
    const prints = [...tables, 'tasks', 'teams', 'chain_sessions', 'audit'].map(
      (table) => `select md5(string_agg(t::text, '' order by t::text)) as print from ${table} t`,
    );
    return JSON.stringify(await database.query(prints.join(' union all ')));
  };

  const send = async (
    route: Route,
    bearer: string,
    malformed: MalformedRequest,
  ): Promise<Answer> => {
    const url = new URL(addressOf(route.path, subject, malformed.path), running.url);
    url.search = new URLSearchParams(malformed.query).toString();
    const type = route.contentTypes.includes(formType) ? formType : 'application/json';
    const headers = { Authorization: bearer, 'If-Match': '"7"', ...malformed.headers };
    const content = bodyOf(malformed, type);
    const answer = await fetch(url, {
      method: route.method.toUpperCase(),
      headers: content === undefined ? headers : { ...headers, 'Content-Type': type },
      ...(content !== undefined && { body: content }),
    });
    return { status: answer.status, body: await answer.text() };
  };

  it.each(describedRoutes().map((route) => [route.name, route] as const))(
    '%s отклоняет его, называет поле и ничего не хранит',
    async (_name, route) => {
      const { bearer } = await cast.ticketsOf('administrator');
      const before = await stored();
      const requests = fc.sample(malformedRequest(route), { numRuns: perRoute, seed: 20_261_122 });

      for (let from = 0; from < perRoute; from += together) {
        const batch = requests.slice(from, from + together);
        const answers = await Promise.all(batch.map((it) => send(route, bearer, it)));
        answers.forEach((answer, index) => verify(route, batch[index] ?? {}, answer));
      }

      if (requests.some(({ headers }) => !headers)) expect(await stored()).toBe(before);
    },
    60_000,
  );
});

function bodyOf({ raw, body }: MalformedRequest, type: string): string | undefined {
  if (raw !== undefined) return raw;
  if (body === undefined) return undefined;
  const text = JSON.stringify(body);
  return type === formType ? new URLSearchParams({ grant_type: text }).toString() : text;
}

function verify(route: Route, malformed: MalformedRequest, answer: Answer): void {
  const seen = { request: malformed, ...answer };
  if (answer.status >= 500) expect(seen).toBe('отказ 4xx, а не ошибка программы');
  if (malformed.headers) return;
  const refused = [400, 404, 409, 413, 415, 422].includes(answer.status);
  if (!refused) expect(seen).toBe('отказ из-за самого ввода');
  if (answer.status !== 422) return;
  const { errors } = Problem.parse(JSON.parse(answer.body));
  const named = errors.some(({ path }) => path.includes(malformed.field ?? ''));
  if (!named) expect(seen).toBe(`отказ с именем поля «${String(malformed.field)}»`);
}
