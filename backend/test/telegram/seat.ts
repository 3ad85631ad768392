import type { ChannelBatch, ChannelFact, ChannelLine, LineState } from '../../src/ports/channel.js';
import { Changes } from '../support/data-centre/changes.js';

/** Исполнитель одного аккаунта глазами теста: право, принятое, состояния. */
export class Seat {
  /** Принятое по одному разу: повтор с тем же именем ничего не меняет. */
  readonly facts: ChannelFact[] = [];
  readonly states: LineState[] = [];
  /** Вместо права: `false` — часы говорят, что срок вышел. */
  right = true;
  /** Неудача записи, если её просят. */
  failure: Error | undefined;
  readonly lost = new AbortController();
  private readonly names = new Set<string>();
  private readonly changes = new Changes();
  private opened: ChannelLine | undefined;

  constructor(
    readonly sessionId: string,
    private readonly write: (batch: ChannelBatch) => Promise<void>,
  ) {}

  get line(): ChannelLine {
    if (!this.opened) throw new Error('Связь ещё не открыта');
    return this.opened;
  }

  set line(line: ChannelLine) {
    this.opened = line;
  }

  readonly hold = {
    sessionId: '',
    lost: this.lost.signal,
    held: () => this.right,
  };

  readonly inlet = {
    accept: async (batch: ChannelBatch) => {
      if (this.failure) throw this.failure;
      await this.write(batch);
      for (const fact of batch.facts) this.receive(fact);
      this.changes.ring();
    },
    report: (state: LineState) => {
      this.states.push(state);
      this.changes.ring();
    },
  };

  /** Тексты пришедшего по порядку. */
  texts(kind: 'message' | 'outgoing' = 'message'): string[] {
    return this.facts.flatMap((each) => (each.kind === kind ? each.message.text : []));
  }

  of<Kind extends ChannelFact['kind']>(kind: Kind): Extract<ChannelFact, { kind: Kind }>[] {
    return this.facts.filter(
      (each): each is Extract<ChannelFact, { kind: Kind }> => each.kind === kind,
    );
  }

  get reason(): string | undefined {
    return this.states.at(-1)?.reason;
  }

  waitFor(predicate: () => boolean, what: string, deadline = 15_000): Promise<void> {
    return this.changes.waitFor(predicate, deadline, what);
  }

  until(reason: LineState['reason'], deadline = 15_000): Promise<void> {
    return this.waitFor(() => this.reason === reason, `состояние ${reason}`, deadline);
  }

  private receive(fact: ChannelFact): void {
    if (this.names.has(fact.key)) return;
    this.names.add(fact.key);
    this.facts.push(fact);
  }
}
