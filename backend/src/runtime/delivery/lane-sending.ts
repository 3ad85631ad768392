import { randomInt } from 'node:crypto';
import type { ChannelLine } from '../../ports/channel.js';
import type { Clock } from '../../ports/clock.js';
import type { Intake } from '../intake/intake.js';
import type { Lane } from '../ownership/lane.js';
import { ChatQueue } from './chat-queue.js';
import type { Governor } from './governor/governor.js';
import type { PaceRules, Park } from './governor/pace-state.js';
import type { OrderRow } from './order-row.js';
import { OrderRun } from './order-run.js';
import { findOrder, readyOrder, showTyping } from './prepare-order.js';
import { ReceiptBox } from './receipt-box.js';
import { Rounds } from './rounds.js';
import type { SentMessages } from './sent-messages.js';
import type { Settled } from './settle.js';

/** Молчание аккаунта между сообщениями, мс: залп без пауз Telegram принимает за рассылку. */
const [shortestGapMs, longestGapMs] = [40, 200];
/** Сколько ждать начатое, отдавая дорожку, и сколько — прерванное. */
const [finishMs, cutMs] = [3_000, 500];

/** Что дорожке нужно от остальных. */
export interface SendingParts {
  readonly clock: Clock;
  readonly intake: Intake;
  readonly governor: Governor;
  readonly sent: SentMessages;
  /** Показания регулятора изменились; `park` — отправка остановлена до срока. */
  readonly paced: (park: Park | undefined) => void;
}

/** Отправка одной дорожки: порядок внутри чата, чаты независимы, темп — за регулятором. */
export class LaneSending {
  private readonly chats = new Map<string, ChatQueue>();
  /** Строки, исход которых ещё не записан: повторно прочитанные узнаются по номеру. */
  private readonly known = new Set<number>();
  private readonly dropped = new Set<string>();
  private readonly inFlight = new Set<Promise<void>>();
  private readonly leaving = new AbortController();
  private readonly cut = new AbortController();
  private readonly rounds: Rounds;
  private readonly receipts: ReceiptBox;
  private readonly run: OrderRun;
  private line: ChannelLine | undefined;
  private typing = 0;
  private loaded = false;

  constructor(
    readonly lane: Lane,
    private readonly parts: SendingParts,
  ) {
    const { clock, intake } = parts;
    this.rounds = new Rounds(clock, () => this.round());
    this.run = new OrderRun(clock, AbortSignal.any([lane.lost, this.cut.signal]));
    this.receipts = new ReceiptBox(lane, intake, clock, (settled) => {
      for (const { id, state } of settled) if (state !== 'waiting') this.known.delete(id);
    });
  }

  /** Ставит поручения в очередь; уже известные пропускает. */
  add(rows: readonly OrderRow[]): void {
    for (const row of rows) {
      if (this.known.has(row.id)) continue;
      this.known.add(row.id);
      const queue = this.chats.get(row.chat) ?? new ChatQueue();
      this.chats.set(row.chat, queue);
      queue.add(row);
    }
    this.rounds.call();
  }

  /** Всё записанное прочитано: можно начинать, не нарушив порядка. */
  begin(): void {
    this.loaded = true;
    this.rounds.call();
  }

  attach(line: ChannelLine): void {
    this.line = line;
    this.rounds.call();
  }

  detach(): void {
    this.line = undefined;
  }

  /** Забывает неначатое этого выполнения; начатое не повторяет. */
  drop(taskId: string): void {
    if (this.inFlight.size > 0) this.dropped.add(taskId);
    for (const queue of this.chats.values()) {
      for (const { id } of queue.drop(taskId)) this.known.delete(id);
    }
    this.rounds.call();
  }

  /** Меняет правила; `true` — с этим сняты остановки. */
  obey(rules: PaceRules | undefined, liftedAt: number): boolean {
    this.parts.governor.obey(rules);
    const lifted = this.parts.governor.lift(liftedAt);
    if (lifted) this.parts.paced(undefined);
    this.rounds.call();
    return lifted;
  }

  /** Ничего нового не начинает, недолго ждёт начатое и отдаёт исходы. */
  async leave(): Promise<void> {
    const { clock } = this.parts;
    this.rounds.end();
    this.leaving.abort();
    const done = new AbortController();
    void Promise.allSettled(this.inFlight).then(() => done.abort());
    await clock.wait(finishMs, AbortSignal.any([done.signal, this.lane.lost]));
    this.cut.abort();
    await clock.wait(cutMs, done.signal);
    await this.receipts.flush();
  }

  private round(): number | undefined {
    this.parts.governor.trim(this.parts.clock.now());
    let next = Infinity;
    for (const queue of this.eager()) {
      if (!this.line || !this.loaded || this.leaving.signal.aborted || !this.lane.held()) break;
      next = Math.min(next, this.offer(queue, this.line));
    }
    return next === Infinity ? undefined : next;
  }

  /** Свободные чаты: сначала готовое, потом ответы ждущим людям, потом остальное по очереди. */
  private eager(): readonly ChatQueue[] {
    for (const [chat, queue] of this.chats) if (queue.empty) this.chats.delete(chat);
    return [...this.chats.values()]
      .filter(({ busy }) => !busy)
      .sort((one, other) => one.rank - other.rank || one.firstId - other.firstId);
  }

  /** Начинает поручение, если пора; иначе — когда спросить снова. */
  private offer(queue: ChatQueue, line: ChannelLine): number {
    const row = queue.head;
    if (!row) return Infinity;
    const now = this.parts.clock.now();
    const order = queue.prepared ?? readyOrder(row, this.parts.sent);
    const paced = queue.paced(row);
    const due = this.parts.governor.due(paced, now, queue.prepared ? 0 : this.typing);
    if (due > now) return due;
    if (!order) {
      this.start(queue, this.prepare(queue, row, line));
      return Infinity;
    }
    this.parts.governor.spend(paced, now, randomInt(shortestGapMs, longestGapMs));
    this.parts.paced(undefined);
    this.start(queue, this.carryOut(queue, row, this.run.perform(row, order, line)));
    return Infinity;
  }

  private start(queue: ChatQueue, work: Promise<void>): void {
    queue.busy = true;
    this.inFlight.add(work);
    void work.finally(() => {
      queue.busy = false;
      this.inFlight.delete(work);
      if (this.inFlight.size === 0) this.dropped.clear();
      this.rounds.call();
    });
  }

  /** Набор текста занимает место заранее: иначе все чаты начали бы печатать ради одного места. */
  private async prepare(queue: ChatQueue, row: OrderRow, line: ChannelLine): Promise<void> {
    const { clock, sent } = this.parts;
    this.typing += 1;
    const found = await findOrder(row, sent, clock);
    if ('receipt' in found) this.settle(queue, row, found);
    else {
      await showTyping(row, line, clock, this.leaving.signal);
      if (this.unwanted(row)) queue.shift();
      else queue.prepared = found;
    }
    this.typing -= 1;
  }

  private async carryOut(
    queue: ChatQueue,
    row: OrderRow,
    work: Promise<Settled | undefined>,
  ): Promise<void> {
    const settled = await work;
    if (settled) this.settle(queue, row, settled);
  }

  private settle(queue: ChatQueue, row: OrderRow, { receipt, again, park, stop }: Settled): void {
    const repeat = again && !this.unwanted(row) ? again : undefined;
    if (repeat) queue.putBack(repeat);
    else queue.shift();
    // Повторить хотели, но выполнение отменено: в строке уже стоит `dropped`, исход его затёр бы.
    if (again && !repeat) this.known.delete(row.id);
    else this.receipts.add(receipt);
    this.parts.sent.remember(row, receipt.message);
    if (park) this.parts.governor.park(park);
    if (park) this.parts.paced(park);
    if (stop) this.line = undefined;
  }

  private unwanted({ taskId }: OrderRow): boolean {
    return taskId !== undefined && this.dropped.has(taskId);
  }
}
