import { LaneLost } from '../intake/intake.js';
import type { TurnInput } from '../intake/turn-input.js';
import type { Lane } from '../ownership/lane.js';
import type { Work } from './work.js';

/** Сколько дел берёт ход. */
const worksAtOnce = 256;

const fromDatabase: ReadonlySet<string> = new Set(['foreign', 'due', 'schedule']);

/** Приходящее в память до ближайшего хода. */
export class Inbox {
  private works: Work[] = [];
  /** Дела, чей исход уже сообщён: второй раз их играть нельзя. */
  private readonly settled = new WeakSet<Work>();

  get size(): number {
    return this.works.length;
  }

  put(lane: Lane, input: TurnInput): Promise<void> {
    if (!lane.held()) return Promise.reject(new LaneLost(lane.id));
    return new Promise((resolve, reject) => {
      const settle = (error?: Error) => {
        this.settled.add(work);
        if (error) reject(error);
        else resolve();
      };
      const work: Work = { lane, input, settle };
      this.works.push(work);
    });
  }

  /** Забирает самое раннее. Дела потерянных дорожек возвращаются принёсшим: их сделает другой владелец. */
  take(): readonly Work[] {
    const taken = this.works.slice(0, worksAtOnce);
    this.works = this.works.slice(taken.length);
    return taken.filter((work) => {
      if (work.lane.held()) return true;
      work.settle(new LaneLost(work.lane.id));
      return false;
    });
  }

  /** Возвращает несделанное в начало; прочитанное из базы прочтут снова. */
  putBack(works: readonly Work[]): void {
    const own = works.filter(
      (work) => !fromDatabase.has(work.input.kind) && !this.settled.has(work),
    );
    this.works = [...own, ...this.works];
  }

  /** Отказывает всем делам этих дорожек. */
  refuse(lanes: ReadonlySet<Lane>): void {
    const refused = this.works.filter(({ lane }) => lanes.has(lane));
    this.works = this.works.filter(({ lane }) => !lanes.has(lane));
    for (const { lane, settle } of refused) settle(new LaneLost(lane.id));
  }
}
