import type { ChainDocument, NodeId } from '@zveno/contracts/chain-document.js';
import type { Contact } from '@zveno/contracts/contact.js';
import type { EngineCommand } from '@zveno/contracts/engine-command.js';
import type {
  ActivityOutcome,
  ChatFacts,
  EngineEvent,
  MessageFacts,
} from '@zveno/contracts/engine-event.js';
import type { StepLog } from '@zveno/contracts/step-log.js';
import type { EngineTask } from '@zveno/contracts/task-state.js';
import { builtinNodes } from '../builtin-nodes.js';
import { compile } from '../compile.js';
import type { CompiledChain } from '../compiled-chain.js';
import { match } from '../match.js';
import type { Scene } from '../node-type.js';
import { start } from '../start.js';
import { step } from '../step.js';
import type { StepResult } from '../step.js';

const chat: ChatFacts = { id: 'chat-1', kind: 'private' };
const ivan: Contact = { id: 'contact-1', name: 'Иван', firstName: 'Иван', tags: [], variables: {} };

type Command<K extends EngineCommand['kind']> = Extract<EngineCommand, { kind: K }>;

/** Разговор с цепочкой в проверках: помнит выполнение, собеседника, время и всё, что цепочка просила. */
export class Conversation {
  /** Воскресенье, 22 ноября 2026, 12:00 в Москве. */
  now = Date.UTC(2026, 10, 22, 9, 0, 0);
  contact: Contact = ivan;
  task: EngineTask | undefined;
  readonly commands: EngineCommand[] = [];
  readonly log: StepLog[] = [];
  readonly chain: CompiledChain;
  private events = 0;

  constructor(
    document: ChainDocument,
    private readonly seed = 42,
    registry = builtinNodes,
  ) {
    this.chain = compile(document, registry);
  }

  scene(): Scene {
    return { now: this.now, contact: this.contact, chat, chain: 'chain-1' };
  }

  /** Даёт событие идущему выполнению, а если оно его не берёт — запускам. */
  feed(event: EngineEvent): boolean {
    const open = this.task && (this.task.status === 'waiting' || event.kind === 'retry');
    if (this.task && open) {
      const result = step(this.chain, this.task, event, this.scene());
      if (result.taken) return this.keep(result);
    }
    const trigger = match(this.chain, event, this.scene());
    if (trigger === undefined) return false;
    return this.keep(this.begin(trigger, event));
  }

  /** Собеседник пишет. */
  says(text: string, message: Partial<MessageFacts> = {}): boolean {
    const { id, at } = this.next();
    return this.feed({
      kind: 'message',
      id,
      at,
      chat,
      message: { id: this.events, text, content: 'text', ...message },
    });
  }

  /** Запуск рукой. */
  starts(inputs: Extract<EngineEvent, { kind: 'manual' }>['inputs'] = {}): boolean {
    return this.feed({ kind: 'manual', ...this.next(), inputs });
  }

  /** Проходит время; сработавшие за это время таймеры отдаются по порядку. */
  passes(milliseconds: number): void {
    const end = this.now + milliseconds;
    for (let due = this.nextTimer(); due && due.at <= end; due = this.nextTimer()) {
      this.now = Math.max(this.now, due.at);
      this.commands.push({ kind: 'cancel-timer', token: due.token });
      this.feed({ kind: 'timer', ...this.next(), token: due.token });
    }
    this.now = end;
  }

  /** Возвращается итог последнего действия. */
  replies(outcome: ActivityOutcome): boolean {
    const asked = this.all('activity').at(-1);
    return this.feed({ kind: 'activity-result', ...this.next(), step: asked?.step ?? -1, outcome });
  }

  all<K extends EngineCommand['kind']>(kind: K): readonly Command<K>[] {
    return this.commands.filter((command): command is Command<K> => command.kind === kind);
  }

  /** Тексты всего отправленного по порядку. */
  sent(): readonly string[] {
    return this.all('send').map(({ text }) => text);
  }

  /** Посещённые узлы по порядку. */
  path(): readonly NodeId[] {
    return this.log.map(({ node }) => node);
  }

  next(): { readonly id: string; readonly at: number } {
    this.events += 1;
    return { id: String(this.events), at: this.now };
  }

  private begin(trigger: NodeId, event: EngineEvent): StepResult {
    return start(this.chain, { id: 'task-1', seed: this.seed, trigger }, event, this.scene());
  }

  private keep({ task, contact, commands, log }: StepResult): boolean {
    this.task = JSON.parse(JSON.stringify(task)) as EngineTask;
    this.contact = contact ?? this.contact;
    this.commands.push(...commands);
    this.log.push(...log);
    return true;
  }

  private nextTimer(): Command<'set-timer'> | undefined {
    const cancelled = new Set(this.all('cancel-timer').map(({ token }) => token));
    return [...this.all('set-timer')]
      .filter(({ token }) => !cancelled.has(token))
      .sort((a, b) => a.at - b.at)[0];
  }
}
