import type { NodeId } from '@zveno/contracts/chain-document.js';
import type { Contact, ContactChange } from '@zveno/contracts/contact.js';
import type { CommandDraft, EngineCommand } from '@zveno/contracts/engine-command.js';
import type { EngineEvent } from '@zveno/contracts/engine-event.js';
import type { Json, JsonObject } from '@zveno/contracts/json.js';
import type { StepLog } from '@zveno/contracts/step-log.js';
import type {
  EngineTask,
  Fork,
  TaskError,
  TaskResult,
  TaskStatus,
  Token,
} from '@zveno/contracts/task-state.js';
import type { CompiledChain, CompiledNode } from '../compiled-chain.js';
import { changedContact } from '../changed-contact.js';
import type { Scene, Signal } from '../node-type.js';
import { randomFrom } from '../random.js';
import type { Scope } from '../templates/template.js';
import { contactView, scopeFor } from './scope.js';

interface Ready {
  readonly token: Token;
  readonly signal?: Signal;
}

/**
 * Рабочая копия выполнения на время одного события. Исходное выполнение не меняется: если событие
 * никому не подошло, копию просто забывают.
 */
export class Turn {
  readonly commands: EngineCommand[] = [];
  readonly log: StepLog[] = [];
  readonly tokens: Map<number, Token>;
  readonly forks: Map<number, Fork>;
  readonly facts: Record<string, Json>;
  readonly random: () => number;
  readonly scope: Scope;
  status: TaskStatus = 'running';
  error: TaskError | undefined;
  result: TaskResult | undefined;
  failed: NodeId | undefined;
  /** Узел последнего посещения. */
  node: NodeId | undefined;
  sent: number | undefined;
  contact: Contact | undefined;
  taken = true;
  visits = 0;
  readonly vars: Record<string, Json>;
  private count: number;
  private readonly ready: Ready[] = [];

  constructor(
    readonly chain: CompiledChain,
    readonly task: EngineTask,
    readonly event: EngineEvent,
    readonly scene: Scene,
  ) {
    const { state } = task;
    this.tokens = new Map(state.tokens.map((token) => [token.i, token]));
    this.forks = new Map(Object.entries(state.forks ?? {}).map(([id, fork]) => [Number(id), fork]));
    this.vars = { ...state.vars };
    this.facts = { ...state.facts };
    this.count = state.count;
    this.sent = state.sent;
    this.node = task.node;
    this.contact = scene.contact;
    this.random = randomFrom(state.seed, state.count);
    this.scope = scopeFor(chain, scene, { vars: this.vars, facts: this.facts, task });
  }

  /** Новый номер: шаги, таймеры и ветви нумеруются подряд и никогда не повторяются. */
  number(): number {
    this.count += 1;
    return this.count;
  }

  numbered(): number {
    return this.count;
  }

  enqueue(token: Token, signal?: Signal): void {
    this.tokens.set(token.i, token);
    this.ready.push(signal ? { token, signal } : { token });
  }

  /** Следующая готовая ветвь; отменённые по дороге пропускаются. */
  nextReady(): Ready | undefined {
    let ready = this.ready.shift();
    while (ready && this.tokens.get(ready.token.i) !== ready.token) ready = this.ready.shift();
    return ready;
  }

  learn(facts: JsonObject): void {
    Object.assign(this.facts, facts);
    Object.assign(this.scope, facts);
  }

  setVariables(values: JsonObject): void {
    Object.assign(this.vars, values);
    Object.assign(this.scope, values);
  }

  changeContact(change: ContactChange): void {
    if (!this.contact) return;
    this.contact = changedContact(this.contact, change);
    this.scope['contact'] = contactView(this.contact);
  }

  command(draft: CommandDraft, node: CompiledNode): number {
    const step = this.number();
    const placed = { ...draft, step, node: node.id };
    this.commands.push(node.hideData ? { ...placed, hidden: true } : placed);
    if (draft.kind === 'send') this.sent = step;
    return step;
  }
}
