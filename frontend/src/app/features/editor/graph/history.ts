import type { ChainDocument } from '@zveno/contracts/chain-document.js';

/** Название правки: ключ текста и то, что в него подставить. */
export interface EditLabel {
  readonly key: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Сделанная правка. Документы неизменяемы и делят общие части, поэтому хранить оба целиком дёшево. */
export interface Step {
  readonly label: EditLabel;
  readonly before: ChainDocument;
  readonly after: ChainDocument;
  /** Правки подряд с одним ключом — одна правка для отмены: набор текста в поле, серия сдвигов. */
  readonly merge?: string;
}

const longest = 500;

/** Неизменяемая история правок: каждое действие возвращает новую. */
export class History {
  static readonly empty = new History([], [], false);

  private constructor(
    private readonly past: readonly Step[],
    private readonly future: readonly Step[],
    private readonly sealed: boolean,
  ) {}

  /** Правка, которую отменит `undo`. */
  get last(): Step | undefined {
    return this.past.at(-1);
  }

  /** Правка, которую вернёт `redo`. */
  get next(): Step | undefined {
    return this.future.at(-1);
  }

  record(step: Step): History {
    const last = this.past.at(-1);
    const joins = !this.sealed && step.merge !== undefined && last?.merge === step.merge;
    const past = joins ? this.past.slice(0, -1) : this.past;
    const joined = joins ? { ...step, before: last.before } : step;
    return new History([...past, joined].slice(-longest), [], false);
  }

  /** Следующая правка начнётся отдельно, даже если ключ тот же. */
  seal(): History {
    return new History(this.past, this.future, true);
  }

  undo(): History {
    const last = this.past.at(-1);
    return last ? new History(this.past.slice(0, -1), [...this.future, last], true) : this;
  }

  redo(): History {
    const next = this.future.at(-1);
    return next ? new History([...this.past, next], this.future.slice(0, -1), true) : this;
  }
}
