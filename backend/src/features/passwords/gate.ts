import { DomainError } from '@zveno/contracts/domain-error.js';

/** Пускает не больше `width` дел разом, ещё `queue` ждут; остальным сразу отказ: память не кончится. */
export class Gate {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly width: number,
    private readonly queue: number,
  ) {}

  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    await this.enter();
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  private async enter(): Promise<void> {
    if (this.running < this.width) {
      this.running += 1;
      return;
    }
    if (this.waiting.length >= this.queue) {
      throw new DomainError('auth.overloaded', 'busy', { seconds: 5 });
    }
    await new Promise<void>((admit) => {
      this.waiting.push(admit);
    });
  }

  /** Место переходит следующему в очереди, поэтому счётчик меняется, только когда очередь пуста. */
  private leave(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.running -= 1;
  }
}
