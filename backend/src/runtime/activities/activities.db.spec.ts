import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { randomUUID } from 'node:crypto';
import type { Activity } from '@zveno/contracts/engine-command.js';
import { ActivityBench, OpenIntake, OpenLane } from '../../../test/support/activity-bench.js';
import type { TurnInput } from '../intake/turn-input.js';
import { Activities } from './activities.js';
import type { StartedActivity } from './started-activity.js';

describe(Activities.name, () => {
  let bench: ActivityBench;
  let intake: OpenIntake;
  let lane: OpenLane;
  let activities: Activities;
  beforeAll(async () => {
    bench = await ActivityBench.open();
  });
  afterAll(() => bench.close());
  beforeEach(() => {
    intake = new OpenIntake();
    lane = new OpenLane();
    activities = bench.activitiesFor(intake);
  });

  const started = (activity: Activity, extras: Partial<StartedActivity> = {}): StartedActivity => ({
    lane,
    taskId: randomUUID(),
    chainId: bench.chainId,
    step: 3,
    node: 'node',
    activity,
    timeoutSeconds: 10,
    attempts: 0,
    ...extras,
  });
  const asking = (extras: object = {}): Activity => ({
    kind: 'http',
    method: 'POST',
    url: bench.url,
    headers: {},
    maxBytes: 10_000,
    followRedirects: true,
    ...extras,
  });
  const retry = { times: 1, pauseSeconds: 60, factor: 2, longestPauseSeconds: 3600 };

  it('запрос несёт ключ идемпотентности и секрет владельца, итог приходит событием', async () => {
    let seen: IncomingMessage['headers'] = {};
    bench.answer = ({ headers }, response) => {
      seen = headers;
      response.setHeader('content-type', 'application/json').end('{"text":"a\\u0000b"}');
    };
    const one = started(asking({ auth: { kind: 'bearer', secret: 'shop' } }));

    activities.begin([one]);

    const id = `${one.taskId}:3`;
    const value = { status: 200, headers: expect.any(Object), body: { text: 'ab' } };
    expect(await intake.have(1)).toEqual([
      {
        kind: 'event',
        event: {
          kind: 'task',
          taskId: one.taskId,
          event: {
            kind: 'activity-result',
            id,
            at: expect.any(Number),
            step: 3,
            outcome: { kind: 'done', value },
          },
        },
      },
    ]);
    expect(seen).toMatchObject({ 'idempotency-key': id, authorization: 'Bearer s3cret' });
  });

  it('то, что уже делается, второй раз не начинает', async () => {
    const waiting: ServerResponse[] = [];
    const asked = Promise.withResolvers<undefined>();
    bench.answer = (_, response) => {
      waiting.push(response);
      asked.resolve(undefined);
    };
    const [one, two] = [started(asking()), started(asking())];

    activities.begin([one, one]);
    activities.begin([one]);
    await asked.promise;
    activities.begin([one, two]);
    while (waiting.length < 2) await once(bench.server, 'request');
    for (const response of waiting) response.end();

    await intake.have(2);
    expect({ requests: waiting.length, results: intake.inputs.length }).toEqual({
      requests: 2,
      results: 2,
    });
  });

  it('сервер, молчащий дольше срока узла, — неудача, о которой выполнение узнаёт', async () => {
    bench.answer = () => undefined;

    activities.begin([started(asking(), { timeoutSeconds: 0.2 })]);

    const outcome = { kind: 'failed', error: { code: 'http.timeout' } };
    expect(await intake.have(1)).toMatchObject([{ event: { event: { outcome } } }]);
  });

  it('код 503 повторяется по правилу узла, а без оставшихся повторов он и есть итог', async () => {
    bench.answer = (_, response) => response.writeHead(503, { 'retry-after': '100' }).end();
    const one = started(asking(), { retry });
    const now = Date.now();

    activities.begin([one]);
    const [attempt] = await intake.have(1);
    activities.begin([{ ...one, attempts: 1 }]);
    const [, result] = await intake.have(2);

    expect(attempt).toMatchObject({ kind: 'attempt', attempts: 1, error: { code: 'http.status' } });
    expect((attempt as { notBefore: number }).notBefore - now).toBeGreaterThanOrEqual(100_000);
    expect(result).toMatchObject({
      event: { event: { outcome: { kind: 'done', value: { status: 503 } } } },
    });
  });

  it('без секрета запрос не уходит; в отказе — только имя', async () => {
    let asked = 0;
    bench.answer = (_, response) => {
      asked++;
      response.end();
    };

    activities.begin([started(asking({ auth: { kind: 'basic', secret: 'нет' } }), { retry })]);

    const error = { code: 'http.secret', message: expect.stringContaining('«нет»') };
    expect(await intake.have(1)).toMatchObject([
      { event: { event: { outcome: { kind: 'failed', error } } } },
    ]);
    expect(asked).toBe(0);
  });

  it('потеря дорожки обрывает запрос и не приносит итога', async () => {
    const asked = Promise.withResolvers<IncomingMessage>();
    bench.answer = (request) => asked.resolve(request);
    activities.begin([started(asking())]);
    const { socket } = await asked.promise;

    lane.lose();

    await once(socket, 'close');
    expect(intake.inputs).toEqual([]);
  });

  it('отдавая дорожку, дожидается начатого запроса и не начинает нового', async () => {
    const asked = Promise.withResolvers<ServerResponse>();
    const slow: ServerResponse[] = [];
    bench.answer = (_, response) => {
      slow.push(response);
      asked.resolve(response);
    };
    const one = started(asking());
    activities.begin([one]);
    const response = await asked.promise;

    const left = activities.leaving([lane]);
    activities.begin([started(asking())]);
    response.end('ok');
    await left;

    expect(intake.inputs).toMatchObject([{ event: { taskId: one.taskId } }]);
    expect(slow).toHaveLength(1);
  });

  it('моргнувшая база итога не теряет', async () => {
    bench.answer = (_, response) => response.end('ok');
    intake.refusals.push(new Error('база моргнула'));

    activities.begin([started(asking())]);

    expect(await intake.have(1)).toMatchObject([
      { event: { event: { outcome: { value: { body: 'ok' } } } } },
    ]);
  });

  it('общий счётчик пускает ровно сколько обещал, а повтору отвечает прежнее', async () => {
    const counter: Activity = { kind: 'counter', key: randomUUID(), limit: 3, period: 60_000 };
    const all = Array.from({ length: 10 }, () => started(counter));

    activities.begin(all);
    await intake.have(10);
    const allowed = allowedOf(intake.inputs);
    bench.activitiesFor(intake).begin(all);
    await intake.have(20);

    expect(allowed.size).toBe(3);
    expect(allowedOf(intake.inputs.slice(10))).toEqual(allowed);
  });

  it('окно счётчика открывается заново', async () => {
    const counter: Activity = { kind: 'counter', key: randomUUID(), limit: 1, period: 60_000 };
    activities.begin([started(counter)]);
    await intake.have(1);
    await bench.source.query(
      `update counters set window_started_at = now() - interval '61 s' where key = $1`,
      [counter.key],
    );

    activities.begin([started(counter), started(counter)]);

    await intake.have(3);
    expect(allowedOf(intake.inputs).size).toBe(2);
  });

  it('скрипт делает любой исполнитель, итог приходит владельцу дорожки строкой', async () => {
    const script: Activity = {
      kind: 'script',
      source: 'return input.n * 2',
      input: { n: 21 },
      memoryMegabytes: 16,
    };
    const one = started(script);
    const bell = await bench.listening('lane_events');

    activities.begin([one, one]);
    await once(bell, 'notification');

    const rows = await bench.source.query<{ lane_id: number; payload: unknown }[]>(
      'select lane_id, payload from events',
    );
    expect(rows).toMatchObject([
      {
        lane_id: 5,
        payload: { kind: 'task', taskId: one.taskId, event: { outcome: { value: 42 } } },
      },
    ]);
    await bell.release();
  });
});

function allowedOf(inputs: readonly TurnInput[]): Set<string> {
  const events = inputs.flatMap((input) =>
    input.kind === 'event' && input.event.kind === 'task' ? [input.event] : [],
  );
  return new Set(
    events
      .filter(({ event }) => JSON.stringify(event).includes('"allowed":true'))
      .map(({ taskId }) => taskId),
  );
}
