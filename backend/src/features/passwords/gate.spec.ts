import { Gate } from './gate.js';

/** Дело, которое кончается, когда велит тест. */
function held() {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  return { work: () => promise, finish: resolve, fail: reject };
}

describe(Gate.name, () => {
  it('одновременно ведёт не больше дел, чем ширина', async () => {
    const gate = new Gate(2, 100);
    let running = 0;
    let most = 0;
    const work = async () => {
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
    };

    await Promise.all(Array.from({ length: 20 }, () => gate.run(work)));

    expect(most).toBe(2);
  });

  it('сверх очереди отказывает сразу, а место отдаёт ждущему', async () => {
    const gate = new Gate(1, 1);
    const first = held();
    const running = gate.run(first.work);
    const waiting = gate.run(() => Promise.resolve('второе'));

    await expect(gate.run(() => Promise.resolve('третье'))).rejects.toMatchObject({
      code: 'auth.overloaded',
      kind: 'busy',
    });
    first.finish('первое');

    expect(await Promise.all([running, waiting])).toEqual(['первое', 'второе']);
    expect(await gate.run(() => Promise.resolve('снова свободно'))).toBe('снова свободно');
  });

  it('освобождает место и после неудачи', async () => {
    const gate = new Gate(1, 0);

    await expect(gate.run(() => Promise.reject(new Error('сломалось')))).rejects.toThrow(
      'сломалось',
    );

    expect(await gate.run(() => Promise.resolve('следующее'))).toBe('следующее');
  });
});
