import type { ChainDocument } from '@zveno/contracts/chain-document.js';
import { SessionSettings } from '@zveno/contracts/session-settings.js';
import { builtinNodes } from '@zveno/engine/builtin-nodes.js';
import { compile } from '@zveno/engine/compile.js';
import type { Scripts } from '../../src/runtime/library/scripts.js';
import type { ChainScript, SessionScript } from '../../src/runtime/library/session-script.js';
import type { OrderRow } from '../../src/runtime/delivery/order-row.js';
import { playAll } from '../../src/runtime/play/play-work.js';
import { AnswerGuard } from '../../src/runtime/turn/answer-guard.js';
import type { ContactRow } from '../../src/runtime/turn/contact-row.js';
import { isOpen, type TaskRow } from '../../src/runtime/turn/task-row.js';
import { type PeerKey, TurnMemory } from '../../src/runtime/turn/turn-memory.js';
import { noHooks } from '../../src/runtime/turn/turn-hooks.js';
import { TurnWrites } from '../../src/runtime/turn/turn-writes.js';
import type { Work, WorkInput } from '../../src/runtime/turn/work.js';
import { TurnDocument } from '../../src/runtime/turn-store/turn-document.js';
import { aLane } from './lanes/a-lane.js';

const sessionId = 'account';

/** Одна цепочка на одном аккаунте. */
class OneChain implements Scripts {
  private readonly script: ChainScript;

  constructor(document: ChainDocument) {
    const chain = compile(document, builtinNodes);
    this.script = { chainId: 'chain', versionId: 'version', chain };
  }

  version = (): ChainScript => this.script;
  publishedOf = (): ChainScript => this.script;
  session(id: string): SessionScript {
    const settings = SessionSettings.parse({});
    return { id, name: 'Лавка', username: undefined, settings, chains: [this.script] };
  }
}

interface SentOrder {
  readonly order: OrderRow;
  state: 'waiting' | 'sent' | 'failed' | 'dropped';
}

/** Ходы в памяти: записанное хранится так, как его вернула бы база, — через JSON. */
export class PlayWorld {
  readonly lane = aLane(1, sessionId);
  readonly tasks = new Map<string, TaskRow>();
  readonly orders: SentOrder[] = [];
  now = Date.UTC(2026, 10, 22, 9);
  private readonly scripts: OneChain;
  private readonly guard = new AnswerGuard();
  private readonly contacts = new Map<string, { row: ContactRow; key: PeerKey }>();
  private readonly keys: { readonly laneId: number; readonly key: string }[] = [];
  private later: WorkInput[] = [];

  constructor(document: ChainDocument) {
    this.scripts = new OneChain(document);
  }

  /** Один ход. События другим дорожкам и следующим ходам ждут `drain`. */
  turn(inputs: readonly WorkInput[]): void {
    const { now, lane, scripts, guard } = this;
    const [memory, writes] = [this.load(), new TurnWrites()];
    const works: Work[] = inputs.map((input) => ({ lane, input, settle: () => undefined }));
    playAll({ now, memory, writes, scripts, guard, hears: () => true, hooks: noHooks }, works);
    this.commit(memory, writes, new TurnDocument(now, memory, writes));
  }

  /** Играет отложенное, пока оно не кончится. */
  drain(): void {
    while (this.later.length > 0) {
      const inputs = this.later;
      this.later = [];
      for (const input of inputs) this.turn([input]);
    }
  }

  get open(): readonly TaskRow[] {
    return this.all.filter(isOpen);
  }

  /** Выполнения в порядке чатов и начала: имена у двух миров разные, порядок — один. */
  get all(): readonly TaskRow[] {
    return [...this.tasks.values()].sort((one, other) =>
      `${one.chat}|${one.id}` < `${other.chat}|${other.id}` ? -1 : 1,
    );
  }

  /**
   * Всё, чем один исход отличается от другого; случайные имена и зёрна — нет. Отправок отменённых здесь нет:
   * снятая тем же ходом и не записывается.
   */
  outcome(): unknown {
    const places = new Map(this.all.map(({ id }, index) => [id, index]));
    const kept = this.orders.filter(
      ({ order: { taskId = '' } }) => this.tasks.get(taskId)?.status !== 'cancelled',
    );
    return {
      tasks: this.all.map(({ chat, status, node, state, timers, pending, queued, error }) => {
        const due = timers.map(([, at]) => at);
        const steps = pending.map(({ step }) => step);
        return {
          chat,
          status,
          node,
          state: { ...state, seed: 0, seen: [] },
          due,
          steps,
          queued: queued?.event.id,
          error,
        };
      }),
      orders: Object.groupBy(
        kept.map(({ order: { chat, step, taskId = '', payload }, state }) => {
          const { draft } = payload;
          const text = draft.kind === 'send' ? draft.text : draft.kind;
          return { chat, step, task: places.get(taskId), text, state };
        }),
        ({ chat }) => chat,
      ),
      contacts: [...this.contacts.values()].map(({ row, key }) => {
        const contact = { ...row.contact, id: '' };
        return { ...key, contact, heardAt: row.heardAt };
      }),
      keys: this.keys.map(({ key }) => key),
    };
  }

  private load(): TurnMemory {
    const memory = new TurnMemory();
    for (const row of this.tasks.values()) if (isOpen(row)) memory.remember(row);
    for (const { row, key } of this.contacts.values()) memory.keepContact(row, key);
    for (const { laneId, key } of this.keys) memory.takeKey(laneId, key);
    return memory;
  }

  private commit(memory: TurnMemory, writes: TurnWrites, document: TurnDocument): void {
    for (const row of document.tasks) {
      this.tasks.set(row.id, JSON.parse(JSON.stringify(row)) as TaskRow);
    }
    for (const [id, { row, sessionId, peer }] of writes.newContacts) {
      this.contacts.set(id, { row, key: { sessionId, peer } });
    }
    for (const [id, { row, key }] of this.contacts) {
      this.contacts.set(id, { key, row: memory.contact(id) ?? row });
    }
    this.keys.push(...writes.keys);
    for (const { id, state } of writes.receipts) {
      const known = this.orders.find(({ order }) => order.id === id);
      if (known?.state === 'waiting') known.state = state;
    }
    for (const known of this.orders) {
      const { taskId } = known.order;
      if (known.state === 'waiting' && taskId !== undefined && writes.dropped.has(taskId)) {
        known.state = 'dropped';
      }
    }
    this.orders.push(...document.orders().map((order) => ({ order, state: 'waiting' as const })));
    this.later.push(
      ...writes.events.map(({ event }) => ({ kind: 'foreign' as const, rowId: '1', event })),
    );
  }
}
