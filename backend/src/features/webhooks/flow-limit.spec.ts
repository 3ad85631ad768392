import { SystemClock } from '../../platform/clock/system-clock.js';
import { FlowLimit } from './flow-limit.js';

class ShiftedClock extends SystemClock {
  private at = 0;

  override monotonic(): number {
    return this.at;
  }

  pass(milliseconds: number): void {
    this.at += milliseconds;
  }
}

describe(FlowLimit.name, () => {
  it('пропускает запас, потом — по мере пополнения; соседей не задерживает', () => {
    const clock = new ShiftedClock();
    const limit = new FlowLimit(clock, 2, 3);
    const taken = (count: number, name = 'a') =>
      Array.from({ length: count }, () => limit.take(name));

    expect(taken(4)).toEqual([0, 0, 0, 1]);
    expect(taken(1, 'b')).toEqual([0]);
    clock.pass(1_000);
    expect(taken(3)).toEqual([0, 0, 1]);
    clock.pass(60_000);
    expect(taken(4)).toEqual([0, 0, 0, 1]);
  });
});
