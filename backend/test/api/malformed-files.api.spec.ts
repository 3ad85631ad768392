import fc from 'fast-check';
import { z } from 'zod';
import { query, type Person, signUp } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const files = {
  'application/yaml': [
    'schema: 1',
    'name: Приветствие',
    'nodes:',
    '  start:',
    '    type: manual',
    '    next: { next: hello }',
    '  hello:',
    '    type: send',
    '    settings: { text: "Здравствуйте!" }',
  ].join('\n'),
  'application/json': JSON.stringify({
    schema: 1,
    name: 'Приветствие',
    nodes: { start: { type: 'manual', next: { next: 'hello' } }, hello: { type: 'send' } },
  }),
};

const junk = fc.oneof(
  fc.constantFrom(
    '\t',
    '{',
    '}',
    '[',
    ']',
    ': ',
    '&a ',
    '*a',
    '<<: ',
    '!!js/function ',
    '---\n',
    '"',
  ),
  fc.constantFrom('schema: 2\n', '__proto__: {}\n', 'nodes: []\n', '\0', '\uFEFF', '- '),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

/** Файл, в котором кусок вырезан, а на его место вставлено постороннее. */
const broken = (text: string) =>
  fc
    .tuple(fc.nat(text.length), fc.nat(20), junk)
    .map(([from, length, inserted]) => text.slice(0, from) + inserted + text.slice(from + length));

const Problem = z.object({
  code: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string().min(1) })).optional(),
});

describe('негодные файлы цепочек', () => {
  let running: TestApp;
  let owner: Person;

  beforeAll(async () => {
    running = await startTestApp();
    [owner] = (await signUp(running, 'Владелец')) as [Person];
  });
  afterAll(() => running.close());

  const chains = async (): Promise<number> => {
    const [row] = await query<{ count: string }>(
      running.config.databaseUrl,
      'select count(*) from chains',
    );
    return Number(row?.count);
  };

  const send = (type: string, body: string): Promise<Response> =>
    fetch(`${running.url}/api/chains/import`, {
      method: 'POST',
      headers: { Authorization: owner.bearer, 'Content-Type': type },
      body,
    });

  it.each(Object.entries(files))(
    '%s: негодный отклонён целиком и с указанием места, годный принят',
    async (type, text) => {
      const before = await chains();
      const samples = fc.sample(broken(text), { numRuns: 200, seed: 20_261_122 });

      const answers = [];
      for (const sample of samples) answers.push(await send(type, sample));

      const accepted = answers.filter(({ status }) => status === 201);
      const refused = answers.filter(({ status }) => status === 400 || status === 422);
      expect(accepted.length + refused.length).toBe(samples.length);
      expect(refused.length).toBeGreaterThan(100);
      expect(await chains()).toBe(before + accepted.length);
      for (const answer of refused) {
        const problem = Problem.parse(await answer.json());
        if (answer.status === 422) expect(problem.errors?.length).toBeGreaterThan(0);
      }
    },
    60_000,
  );
});
