import type { ChainBuilder, Sample } from '../../testing/a-chain.js';
import { begun, saying, started } from '../../testing/started.js';

describe('Узлы «Параллельно» и «Слияние»', () => {
  const forked = (join: Sample): ChainBuilder =>
    begun()
      .with('fork', 'parallel', { branches: [{ id: 'one' }, { id: 'two' }, { id: 'three' }] })
      .apart('wait-1', 'delay', { how: 'fixed', for: '1m' })
      .apart('wait-2', 'delay', { how: 'fixed', for: '2m' })
      .apart('wait-3', 'delay', { how: 'fixed', for: '3m' })
      .apart('join', 'join', join)
      .with('after', 'send', { text: 'Дальше' })
      .apart('late', 'send', { text: 'Не дождались' })
      .edge('fork', 'one', 'wait-1')
      .edge('fork', 'two', 'wait-2')
      .edge('fork', 'three', 'wait-3')
      .edge('wait-1', 'next', 'join')
      .edge('wait-2', 'next', 'join')
      .edge('wait-3', 'next', 'join')
      .edge('join', 'timeout', 'late');

  it('ждёт все ветви', () => {
    const talk = started(forked({}));

    talk.passes(179_000);
    expect(talk.sent()).toEqual([]);
    talk.passes(1_000);

    expect(talk.sent()).toEqual(['Дальше']);
    expect(talk.task?.status).toBe('done');
  });

  it.each<[Sample, number]>([
    [{ need: 'any' }, 60_000],
    [{ need: 'some', count: 2 }, 120_000],
  ])('при %j идёт, как только хватает, и отменяет остальные', (join, after) => {
    const talk = started(forked(join));

    talk.passes(after);

    expect(talk.sent()).toEqual(['Дальше']);
    expect(talk.task?.status).toBe('done');
    expect(talk.all('set-timer').length).toBe(talk.all('cancel-timer').length);
  });

  it('не ждёт дольше срока', () => {
    const talk = started(forked({ timeout: '30s' }));

    talk.passes(90_000);

    expect(talk.sent()).toEqual(['Не дождались']);
    expect(talk.task?.status).toBe('done');
  });

  it('не ждёт ветвь, которая кончилась раньше слияния', () => {
    const chain = forked({}).edge('wait-3', 'next', 'stray').apart('stray', 'read');

    const talk = started(chain);
    talk.passes(180_000);

    expect(talk.sent()).toEqual(['Дальше']);
  });

  it('без слияния ветви идут до конца сами', () => {
    const chain = saying(
      begun().with('fork', 'parallel', { branches: [{ id: 'one' }, { id: 'two' }] }),
      'fork',
      ['one', 'two'],
    );

    expect(started(chain).sent()).toEqual(['one', 'two']);
    expect(started(chain).task?.status).toBe('done');
  });

  it('внутри цикла слияние возвращает в цикл', () => {
    const chain = begun()
      .with('loop', 'loop', { list: ['x', 'y'] })
      .apart('fork', 'parallel', { branches: [{ id: 'one' }, { id: 'two' }] })
      .apart('join', 'join')
      .with('say', 'send', { text: '{{item}}' })
      .apart('done', 'send', { text: 'Всё' })
      .edge('loop', 'each', 'fork')
      .edge('loop', 'done', 'done')
      .edge('fork', 'one', 'join')
      .edge('fork', 'two', 'join');

    expect(started(chain).sent()).toEqual(['x', 'y', 'Всё']);
  });
});
