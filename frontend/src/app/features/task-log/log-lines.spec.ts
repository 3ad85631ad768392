import { LogLines, type Turn } from './log-lines.js';

const turn = (number: number, at = number * 1000, nodes = ['hello']): Turn => ({
  turn: number,
  at,
  steps: nodes.map((node, index) => ({ node, ...(index === 0 && { on: 'message' as const }) })),
});

describe(LogLines.name, () => {
  it('ставит заголовок хода над его шагами и считает ожидание', () => {
    const log = new LogLines();

    log.append([turn(1, 1_000, ['start', 'hello']), turn(2, 6_000)]);

    expect(log.slice(0, 9)).toMatchObject([
      { kind: 'turn', turn: 1, on: 'message', waited: undefined },
      { kind: 'step', turn: 1, index: 0, step: { node: 'start' } },
      { kind: 'step', turn: 1, index: 1, step: { node: 'hello' } },
      { kind: 'turn', turn: 2, waited: 5_000 },
      { kind: 'step', turn: 2, index: 0 },
    ]);
  });

  it('ход, пришедший и чтением, и вестью, записан один раз', () => {
    const log = new LogLines();

    log.append([turn(1), turn(2)]);
    log.append([turn(2), turn(3)]);

    expect(log.length).toBe(6);
    expect(log.lastTurn).toBe(3);
  });

  it('помнит последние двадцать тысяч строк и говорит, сколько забыл', () => {
    const log = new LogLines();

    log.append(Array.from({ length: 12_000 }, (_, index) => turn(index + 1)));

    expect(log.length).toBe(20_000);
    expect(log.forgotten).toBe(4_000);
    expect(log.at(19_999)).toMatchObject({ turn: 12_000 });
  });
});
