import { readFileSync } from 'node:fs';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { askRoute, expectedStatus } from '../support/matrix/ask-route.js';
import { type ActorName, actors, Cast } from '../support/matrix/cast.js';
import { routeRules } from '../support/matrix/route-rules.js';
import { SubjectSource } from '../support/matrix/subject.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const description = new URL('../../../docs/reference/openapi.json', import.meta.url);
const { paths } = z
  .object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) })
  .parse(JSON.parse(readFileSync(description, 'utf8')));
const routes = Object.entries(paths).flatMap(([path, methods]) =>
  Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
);

describe('права на каждый маршрут', () => {
  let running: TestApp;
  let database: DataSource;
  let cast: Cast;
  let subjects: SubjectSource;

  beforeAll(async () => {
    running = await startTestApp();
    database = new DataSource({ type: 'postgres', url: running.config.databaseUrl });
    await database.initialize();
    cast = await Cast.gather(running);
    subjects = await SubjectSource.prepare(running.url, database, cast);
  });
  afterAll(async () => {
    await database.destroy();
    await running.close();
  });

  const answerFor = async (route: string, actor: ActorName): Promise<number | undefined> => {
    const rule = routeRules[route];
    const subject = await subjects.fresh();
    const tickets = actor === 'nobody' ? undefined : await cast.ticketsOf(actor);
    const person = cast.person(actor === 'nobody' ? 'stranger' : actor);
    return rule && askRoute(running.url, route, rule, { subject, person, tickets });
  };

  it('в таблице прав есть ровно те маршруты, что в openapi.json', () => {
    expect(Object.keys(routeRules).toSorted()).toEqual(routes.toSorted());
  });

  it.each(routes)('%s отвечает каждому по его праву', async (route) => {
    const rule = routeRules[route];
    const expected = actors.map((actor) => [actor, rule && expectedStatus(actor, rule)]);

    const seen: [ActorName, number | undefined][] = [];
    for (const actor of actors) seen.push([actor, await answerFor(route, actor)]);

    expect(seen).toEqual(expected);
  });
});
