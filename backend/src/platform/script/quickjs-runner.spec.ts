import { SystemClock } from '../clock/system-clock.js';
import { QuickJsRunner } from './quickjs-runner.js';

describe(QuickJsRunner.name, () => {
  const runner = new QuickJsRunner(new SystemClock());
  afterAll(() => runner.onApplicationShutdown());

  const run = (source: string, input = {}, limits = {}) =>
    runner.run(
      { source, input, memoryMegabytes: 16, timeoutSeconds: 1, ...limits },
      AbortSignal.timeout(20_000),
    );
  const failure = (code: string, message: unknown = expect.any(String)) => ({
    kind: 'failed',
    error: { code, message },
  });

  it('видит переданное и возвращает значение', async () => {
    const source =
      'const { price, items } = input;\nreturn { total: price * items.length, имя: "Чай" }';

    expect(await run(source, { price: 21, items: [1, 2] })).toEqual({
      kind: 'done',
      value: { total: 42, имя: 'Чай' },
    });
  });

  it.each([
    ['ничего', '', null],
    ['функцию', 'return () => 1', null],
    ['дату', 'return new Date(0)', '1970-01-01T00:00:00.000Z'],
    ['бесконечность', 'return 1 / 0', null],
    ['подменив JSON', 'JSON.stringify = () => "}"; return [1]', [1]],
  ])('возвращает %s', async (_, source, value) => {
    expect(await run(source)).toEqual({ kind: 'done', value });
  });

  it('ошибку называет вместе со строкой автора', async () => {
    expect(await run('const a = 1;\nreturn input.b.c')).toEqual(
      failure('script.error', expect.stringMatching(/^TypeError: .+ \(строка 2\)$/)),
    );
    expect(await run('return 1 +')).toEqual(
      failure('script.error', expect.stringMatching(/^SyntaxError/)),
    );
    expect(await run('throw "мало"')).toEqual(failure('script.error', 'мало'));
  });

  it('мир пуст: ни сети, ни процесса, ни модулей, ни следов прежнего скрипта', async () => {
    await run('globalThis.left = 1; Array.prototype.left = 2');

    const source = `return ['process','require','fetch','console','setTimeout','left','__input']
      .filter((name) => name in globalThis).concat([].left ?? [])`;

    expect(await run(source)).toEqual({ kind: 'done', value: [] });
  });

  it('бесконечный цикл и тяжёлое выражение останавливает в срок', async () => {
    const began = performance.now();

    const outcomes = await Promise.all([
      run('for (;;) {}'),
      run(`return /^(a+)+$/.test('a'.repeat(60) + 'b')`),
    ]);

    expect(outcomes).toEqual([failure('script.timeout'), failure('script.timeout')]);
    expect(performance.now() - began).toBeLessThan(8_000);
  });

  it('поток, глухой к сроку, завершает силой, и следующий скрипт работает', async () => {
    const deaf = 'const a = new Array(3e6).fill(0).map((_, i) => String(i)); for (;;) a.sort()';

    expect(await run(deaf, {}, { memoryMegabytes: 64 })).toMatchObject({ kind: 'failed' });
    expect(await run('return 1')).toEqual({ kind: 'done', value: 1 });
  });

  it('память не выходит за предел, рекурсия — за стек', async () => {
    const bomb = 'return new Array(1e7).fill(1).length';

    expect(await run(bomb, {}, { memoryMegabytes: 2 })).toEqual(failure('script.memory'));
    expect(await run('const f = () => f() + 1; return f()')).toEqual(failure('script.memory'));
  });

  it('слишком большой итог не принимает', async () => {
    expect(await run(`return 'x'.repeat(1_000_001)`)).toEqual(failure('script.too-large'));
  });

  it('остановленный исполнитель бросает начатое и ждущее', async () => {
    const stop = new AbortController();
    const endless = { source: 'for (;;) {}', input: {}, memoryMegabytes: 16, timeoutSeconds: 60 };

    const runs = [1, 2, 3].map(() => runner.run(endless, stop.signal));
    const settled = Promise.allSettled(runs);
    stop.abort();

    expect((await settled).map(({ status }) => status)).toEqual([
      'rejected',
      'rejected',
      'rejected',
    ]);
    expect(await run('return 2')).toEqual({ kind: 'done', value: 2 });
  });
});
