import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { Activity } from '@zveno/contracts/engine-command.js';
import { ActivityBench, OpenIntake, OpenLane } from '../../../test/support/activity-bench.js';
import { aHostedPlugin, aNode } from '../../../test/support/plugin-folder.js';
import { Activities } from './activities.js';
import type { StartedActivity } from './started-activity.js';

describe(`${Activities.name}: узлы плагинов`, () => {
  let bench: ActivityBench;
  let intake: OpenIntake;
  let activities: Activities;
  const lane = new OpenLane();
  beforeAll(async () => {
    bench = await ActivityBench.open();
    await bench.plugins.load(aHostedPlugin('stuck', aNode('do', 'await new Promise(() => 1)')));
    await bench.plugins.load(aHostedPlugin('quick', aNode('do', 'key')));
  });
  afterAll(() => bench.close());
  beforeEach(() => {
    intake = new OpenIntake();
    activities = bench.activitiesFor(intake);
  });

  const started = (activity: Activity, timeoutSeconds = 60): StartedActivity => {
    const same = { lane, chainId: bench.chainId, step: 3, node: 'node', attempts: 0 };
    return { ...same, taskId: randomUUID(), activity, timeoutSeconds };
  };
  const asking = (type: string): Activity => ({ kind: 'plugin', type, settings: {} });
  const many = (count: number, type: string, timeoutSeconds?: number) =>
    Array.from({ length: count }, () => started(asking(type), timeoutSeconds));

  it('плагин, который не отвечает, не задерживает ни скрипты, ни запросы, ни чужие узлы', async () => {
    const url = bench.url;
    const http = { method: 'POST', url, headers: {}, maxBytes: 10, followRedirects: true } as const;
    const script = { source: 'return 42', input: {}, memoryMegabytes: 16 };
    const bell = await bench.listening('lane_events');
    activities.begin(many(500, 'stuck.do'));

    activities.begin([
      started({ kind: 'http', ...http }),
      started({ kind: 'script', ...script }),
      ...many(40, 'quick.do'),
    ]);
    await once(bell, 'notification', { signal: AbortSignal.timeout(15_000) });
    await bell.release();

    const told = JSON.stringify(await intake.have(41));
    expect(told.match(/"status":200/g)).toHaveLength(1);
    expect(told.match(/"value":".{36}:3"/g)).toHaveLength(40);
    expect(told).not.toContain('failed');
    await activities.leaving([lane]);
  });

  it('кто не ответил за срок узла, освобождает место следующему', async () => {
    activities.begin(many(70, 'stuck.do', 0.2));

    const told = JSON.stringify(await intake.have(70));
    expect(told.match(/plugin\.timeout/g)).toHaveLength(70);
  });
});
