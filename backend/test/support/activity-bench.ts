import { randomUUID } from 'node:crypto';
import { type EventEmitter, once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { DataSource } from 'typeorm';
import { SystemClock } from '../../src/platform/clock/system-clock.js';
import { EnvelopeSecrets } from '../../src/platform/crypto/envelope-secrets.js';
import { PrivateTargets } from '../../src/platform/http/private-targets.js';
import { SystemNames } from '../../src/platform/http/system-names.js';
import { UndiciCaller } from '../../src/platform/http/undici-caller.js';
import { PluginJournal } from '../../src/platform/plugin-host/plugin-journal.js';
import { PluginStorage } from '../../src/platform/plugin-host/plugin-storage.js';
import { WorkerPluginHost } from '../../src/platform/plugin-host/worker-plugin-host.js';
import { SocketRealtime } from '../../src/platform/realtime/socket-realtime.js';
import { BullActivityQueue } from '../../src/platform/queue/bull-activity-queue.js';
import { PostgresStore } from '../../src/platform/queue/postgres-store.js';
import { QuickJsRunner } from '../../src/platform/script/quickjs-runner.js';
import { sealedIn } from '../../src/ports/secrets.js';
import { Activities } from '../../src/runtime/activities/activities.js';
import { ComputeActivities } from '../../src/runtime/activities/compute-activities.js';
import { ComputeWorker } from '../../src/runtime/activities/compute-worker.js';
import { CounterWork } from '../../src/runtime/activities/counter-work.js';
import { HttpWork } from '../../src/runtime/activities/http-work.js';
import { IoActivities } from '../../src/runtime/activities/io-activities.js';
import { OwnerSecrets } from '../../src/runtime/activities/owner-secrets.js';
import { PluginWork } from '../../src/runtime/activities/plugin-work.js';
import { ResultDesk } from '../../src/runtime/activities/result-desk.js';
import { EventBox } from '../../src/runtime/desk/event-box.js';
import { EventDesk } from '../../src/runtime/desk/event-desk.js';
import { LaneDirectory } from '../../src/runtime/desk/lane-directory.js';
import { Intake, LaneLost } from '../../src/runtime/intake/intake.js';
import type { TurnInput } from '../../src/runtime/intake/turn-input.js';
import type { Lane } from '../../src/runtime/ownership/lane.js';
import { NoAccounts } from './no-accounts.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

/** Дверь хода: складывает принесённое и сообщает о каждом. */
export class OpenIntake extends Intake {
  readonly inputs: TurnInput[] = [];
  /** Чем ответить на ближайшие попытки записать. */
  readonly refusals: Error[] = [];
  private arrived = Promise.withResolvers<undefined>();

  push(lane: Lane, input: TurnInput): Promise<void> {
    const refusal = lane.lost.aborted ? new LaneLost(lane.id) : this.refusals.shift();
    if (refusal) return Promise.reject(refusal);
    this.inputs.push(input);
    this.arrived.resolve(undefined);
    this.arrived = Promise.withResolvers();
    return Promise.resolve();
  }

  async have(count: number): Promise<readonly TurnInput[]> {
    while (this.inputs.length < count) await this.arrived.promise;
    return this.inputs;
  }
}

/** Дорожка в руках теста: право на неё кончается по его слову. */
export class OpenLane implements Lane {
  readonly sessionId = undefined;
  readonly epoch = 1;
  private readonly right = new AbortController();

  constructor(readonly id = 5) {}

  get lost(): AbortSignal {
    return this.right.signal;
  }

  held = () => !this.lost.aborted;
  nextId = () => 1;
  lose = () => this.right.abort();
}

/** Действия на настоящих базе, очереди, сети и движке скриптов; чужая программа — сервер на этой машине. */
export class ActivityBench {
  readonly chainId = randomUUID();
  answer: RequestListener = (_, response) => response.end();
  readonly server = createServer((request, response) => this.answer(request, response));
  private readonly clock = new SystemClock();
  private readonly scripts = new QuickJsRunner(this.clock);
  private readonly queue: BullActivityQueue;
  private readonly caller: UndiciCaller;
  private readonly worker: ComputeWorker;
  readonly plugins: WorkerPluginHost;
  private readonly secrets = new EnvelopeSecrets({
    secrets: { accessTokenKey: '', masterKeys: { k1: Buffer.alloc(32, 7).toString('base64url') } },
  });

  private constructor(
    private readonly database: TestDatabase,
    readonly source: DataSource,
  ) {
    const open = () => PostgresStore.open(database.url);
    this.queue = new BullActivityQueue({ store: 'postgres', open });
    this.caller = new UndiciCaller(new SystemNames(), new PrivateTargets(source, this.clock));
    const desk = new EventDesk(new LaneDirectory(source), new EventBox(source));
    this.plugins = new WorkerPluginHost(
      path.join(os.tmpdir(), `zveno-plugins-${process.pid}`),
      this.clock,
      {
        caller: this.caller,
        storage: new PluginStorage(source),
        journal: new PluginJournal(source, new SocketRealtime()),
        reach: new NoAccounts(),
      },
    );
    this.worker = new ComputeWorker(this.queue, this.scripts, desk, this.clock);
  }

  static async open(): Promise<ActivityBench> {
    const database = await createTestDatabase();
    const source = new DataSource({ type: 'postgres', url: database.url });
    await source.initialize();
    const bench = new ActivityBench(database, source);
    await bench.prepare();
    bench.server.listen(0, '127.0.0.1');
    await once(bench.server, 'listening');
    return bench;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  activitiesFor(intake: Intake): Activities {
    const { source, clock } = this;
    const http = new HttpWork(this.caller, new OwnerSecrets(source, this.secrets, clock));
    const results = new ResultDesk(intake, clock);
    const counter = new CounterWork(source);
    const io = new IoActivities(http, counter, new PluginWork(this.plugins), results, clock);
    return new Activities(io, new ComputeActivities(this.queue, this.worker, source));
  }

  /** Соединение, которое слушает звонки базы. */
  async listening(channel: string): Promise<EventEmitter & { release(): Promise<void> }> {
    const runner = this.source.createQueryRunner();
    const client = (await runner.connect()) as EventEmitter;
    await runner.query(`listen ${channel}`);
    return Object.assign(client, { release: () => runner.release() });
  }

  async close(): Promise<void> {
    await this.queue.close();
    await this.scripts.onApplicationShutdown();
    await this.plugins.onApplicationShutdown();
    await this.caller.onApplicationShutdown();
    this.server.closeAllConnections();
    this.server.close();
    await this.source.destroy();
    await this.database.drop();
  }

  /** Владелец цепочки с секретом `shop`, местная сеть открыта. */
  private async prepare(): Promise<void> {
    const [userId, secretId] = [randomUUID(), randomUUID()];
    const sealed = this.secrets.seal('s3cret', sealedIn('secrets.sealed', secretId));
    await this.source.query(
      `insert into settings (key, value) values ('network', '{"privateTargets":["127.0.0.1"]}')`,
    );
    await this.source.query(
      `insert into users (id, email, name, password_hash, role)
       values ($1, 'anna@example.org', 'Анна', '', 'member')`,
      [userId],
    );
    await this.source.query(
      `insert into chains (id, owner_id, draft, draft_hash) values ($1, $2, '{"name":"Ц"}', '')`,
      [this.chainId, userId],
    );
    await this.source.query(
      `insert into secrets (id, owner_id, name, sealed) values ($1, $2, 'shop', $3)`,
      [secretId, userId, sealed],
    );
  }
}
