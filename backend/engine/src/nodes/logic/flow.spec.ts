import type { ChainBuilder, Sample } from '../../testing/a-chain.js';
import { begun, saying, started } from '../../testing/started.js';

describe('Узел «Пауза»', () => {
  const waits = (settings: Sample): number => {
    const talk = started(begun().with('pause', 'delay', settings).with('after', 'end'));
    return (talk.all('set-timer')[0]?.at ?? talk.now) - talk.now;
  };

  it('ждёт до назначенного времени, а прошедшего не ждёт', () => {
    expect(waits({ how: 'until', moment: 'завтра в 10' })).toBe(22 * 3_600_000);
    expect(waits({ how: 'until', moment: '01.01.2020' })).toBe(0);
  });

  it('ждёт случайно в пределах и до рабочего времени', () => {
    const random = waits({ how: 'random', from: '1m', to: '2m' });

    expect(random).toBeGreaterThanOrEqual(60_000);
    expect(random).toBeLessThanOrEqual(120_000);
    expect(waits({ how: 'working-hours' })).toBe(21 * 3_600_000);
  });
});

describe('Узел «Цикл»', () => {
  it('проходит список и идёт дальше; конец ветви возвращает в цикл', () => {
    const chain = begun('list')
      .with('loop', 'loop', { list: '{{list}}', indexName: 'n' })
      .apart('each', 'send', { text: '{{n}}: {{item}}' })
      .apart('done', 'send', { text: 'Всё' })
      .edge('loop', 'each', 'each')
      .edge('loop', 'done', 'done');

    expect(started(chain, { list: ['а', 'б'] }).sent()).toEqual(['1: а', '2: б', 'Всё']);
    expect(started(chain, { list: [] }).sent()).toEqual(['Всё']);
    expect(started(chain, { list: 'а, б; в' }).sent()).toHaveLength(4);
  });

  it('переживает ожидание внутри и вложенный цикл', () => {
    const chain = begun()
      .with('outer', 'loop', { list: 2, over: 'times', itemName: 'i' })
      .apart('inner', 'loop', { list: ['x', 'y'], itemName: 'j' })
      .apart('pause', 'delay', { how: 'fixed', for: '1m' })
      .with('say', 'send', { text: '{{i}}{{j}}' })
      .apart('done', 'send', { text: 'Всё' })
      .edge('outer', 'each', 'inner')
      .edge('outer', 'done', 'done')
      .edge('inner', 'each', 'pause');
    const talk = started(chain);

    talk.passes(3_600_000);

    expect(talk.sent()).toEqual(['1x', '1y', '2x', '2y', 'Всё']);
    expect(talk.task?.status).toBe('done');
  });
});

describe('Узел «Запустить цепочку»', () => {
  const chain = (wait: boolean): ChainBuilder =>
    begun()
      .with(
        'call',
        'run-chain',
        { chain: 'c2', wait, inputs: [{ name: 'a', value: '{{contact.name}}' }] },
        { saveAs: 'got' },
      )
      .with('after', 'send', { text: 'Итог: {{got.price}}' });

  it('передаёт значения и ждёт итога', () => {
    const talk = started(chain(true));
    const [call] = talk.all('start-task');
    expect(call).toMatchObject({ chain: 'c2', inputs: { a: 'Иван' }, wait: true });

    talk.feed({
      kind: 'task-result',
      ...talk.next(),
      step: call?.step ?? 0,
      outcome: { kind: 'done', value: { price: 100 } },
    });

    expect(talk.sent()).toEqual(['Итог: 100']);
  });

  it('без ожидания идёт дальше сразу', () => {
    expect(started(chain(false)).path()).toEqual(['start', 'call', 'after']);
  });
});

describe('Узел «Не чаще»', () => {
  const chain = (settings: Sample): ChainBuilder =>
    saying(begun().with('limit', 'limit', settings), 'limit', ['pass', 'exceeded']);

  it('считает по собеседнику и начинает заново через период', () => {
    const talk = started(chain({ times: 1, per: '1h' }));
    talk.starts();
    talk.now += 3_600_000;
    talk.starts();

    expect(talk.sent()).toEqual(['pass', 'exceeded', 'pass']);
  });

  it('без периода — один раз навсегда', () => {
    const talk = started(chain({}));
    talk.now += 365 * 86_400_000;
    talk.starts();

    expect(talk.sent()).toEqual(['pass', 'exceeded']);
  });

  it('общий счёт спрашивает у исполнителя', () => {
    const talk = started(chain({ key: 'all', times: 5, per: '1d' }));
    expect(talk.all('activity')[0]?.activity).toEqual({
      kind: 'counter',
      key: 'chain-1:limit:all',
      limit: 5,
      period: 86_400_000,
    });

    talk.replies({ kind: 'done', value: { allowed: false, count: 5 } });

    expect(talk.sent()).toEqual(['exceeded']);
  });
});

describe('Узел «Если ошибка»', () => {
  const chain = (settings: Sample): ChainBuilder =>
    begun()
      .with('bad', 'send', { text: '{{contact.city}}' })
      .apart('catch', 'error-catch', settings)
      .with('rescue', 'send', { text: '{{error.node}}: {{error.code}}' })
      .with('again', 'send', { text: '{{contact.city}}' });

  it('ловит ошибку один раз; вторая останавливает выполнение', () => {
    const talk = started(chain({}));

    expect(talk.sent()).toEqual(['bad: send.empty']);
    expect(talk.task).toMatchObject({ status: 'failed', error: { node: 'again' } });
  });

  it('не ловит чужие узлы и коды', () => {
    expect(started(chain({ nodes: ['other'] })).sent()).toEqual([]);
    expect(started(chain({ codes: ['http.'] })).sent()).toEqual([]);
    expect(started(chain({ codes: ['send.'] })).sent()).toHaveLength(1);
  });
});

describe('Узел «Конец»', () => {
  it('кончает всё выполнение и возвращает значения', () => {
    const chain = begun()
      .with('fork', 'parallel', { branches: [{ id: 'one' }, { id: 'two' }] })
      .apart('wait', 'delay', { how: 'fixed', for: '1h' })
      .apart('end', 'end', { label: 'Готово, {{contact.name}}', values: [{ name: 'n', value: 5 }] })
      .edge('fork', 'one', 'wait')
      .edge('fork', 'two', 'end');

    const talk = started(chain);

    expect(talk.task).toMatchObject({
      status: 'done',
      result: { label: 'Готово, Иван', values: { n: 5 } },
    });
    expect(talk.all('cancel-timer')).toHaveLength(1);
  });
});
