import type { StepLog } from '@zveno/contracts/step-log.js';

/** Ход журнала: что сделано по одному событию. */
export interface Turn {
  readonly turn: number;
  readonly at: number;
  readonly steps: readonly StepLog[];
}

export interface TurnLine {
  readonly kind: 'turn';
  readonly turn: number;
  readonly at: number;
  /** Событие хода; `nothing` — оно не привело ни в один узел. */
  readonly on: StepLog['on'] | 'nothing';
  /** Сколько ждали с прошлого хода, мс; у первого — ничего. */
  readonly waited: number | undefined;
}

export interface StepLine {
  readonly kind: 'step';
  readonly turn: number;
  readonly at: number;
  /** Номер шага внутри хода. */
  readonly index: number;
  readonly step: StepLog;
}

export type LogLine = TurnLine | StepLine;

const most = 20_000;
/** Лишнее убирается с запасом: иначе каждая новая строка двигала бы весь список. */
const spare = 2_000;

/**
 * Строки журнала: ход — заголовок, под ним шаги. Журнал только растёт; старшие строки уходят, когда их больше
 * двадцати тысяч: весь журнал есть в файле.
 */
export class LogLines {
  private readonly lines: LogLine[] = [];
  private last: Turn | undefined;
  private dropped = 0;

  get length(): number {
    return this.lines.length;
  }

  /** Номер последнего записанного хода; 0 — журнал пуст. */
  get lastTurn(): number {
    return this.last?.turn ?? 0;
  }

  /** Сколько ранних строк уже убрано. */
  get forgotten(): number {
    return this.dropped;
  }

  /** Дописывает ходы по порядку; уже записанные не повторяются. */
  append(turns: readonly Turn[]): void {
    for (const turn of turns) {
      if (turn.turn > this.lastTurn) this.write(turn);
    }
    if (this.lines.length <= most + spare) return;
    const extra = this.lines.length - most;
    this.lines.splice(0, extra);
    this.dropped += extra;
  }

  slice(from: number, to: number): readonly LogLine[] {
    return this.lines.slice(from, to);
  }

  at(index: number): LogLine | undefined {
    return this.lines[index];
  }

  private write(turn: Turn): void {
    const { at, steps } = turn;
    const waited = this.last && Math.max(0, at - this.last.at);
    const on = steps.length === 0 ? 'nothing' : steps[0]?.on;
    this.lines.push({ kind: 'turn', turn: turn.turn, at, on, waited });
    for (const [index, step] of steps.entries())
      this.lines.push({ kind: 'step', turn: turn.turn, at, index, step });
    this.last = turn;
  }
}
