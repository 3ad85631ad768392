import { aChain } from './testing/a-chain.js';
import { Conversation } from './testing/conversation.js';
import { step } from './step.js';

const adult = {
  groups: [{ rules: [{ left: '{{age}}', operator: 'greater-or-equal', right: 18 }] }],
};

describe(step.name, () => {
  it('ведёт выполнение от запуска до конца и считает шаги', () => {
    const talk = new Conversation(
      aChain()
        .with('start', 'message')
        .with('hello', 'send', { text: 'Привет, {{contact.name}}!', typing: 'off' })
        .build(),
    );

    talk.says('Добрый день');

    expect(talk.commands).toEqual([
      { kind: 'send', text: 'Привет, Иван!', step: 2, node: 'hello' },
    ]);
    expect(talk.task).toMatchObject({ status: 'done', node: 'hello' });
    expect(talk.path()).toEqual(['start', 'hello']);
  });

  it('выбирает ветвь условием по переменной', () => {
    const chain = aChain()
      .with('start', 'manual', { inputs: [{ name: 'age' }] })
      .with('adult', 'condition', adult)
      .apart('yes', 'send', { text: 'Взрослый' })
      .apart('no', 'send', { text: 'Ребёнок' })
      .edge('adult', 'yes', 'yes')
      .edge('adult', 'no', 'no')
      .build();
    const [older, younger] = [new Conversation(chain), new Conversation(chain)];

    older.starts({ age: '21' });
    younger.starts({ age: 12 });

    expect(older.sent()).toEqual(['Взрослый']);
    expect(younger.sent()).toEqual(['Ребёнок']);
  });

  it('ждёт паузу таймером и не замечает чужой и повторный таймер', () => {
    const talk = new Conversation(
      aChain()
        .with('start', 'manual')
        .with('pause', 'delay', { how: 'fixed', for: '10m' })
        .with('hello', 'send', { text: 'Прошло' })
        .build(),
    );
    talk.starts();
    const [timer] = talk.all('set-timer');

    const stranger = talk.feed({ kind: 'timer', ...talk.next(), token: 999 });
    talk.passes(600_000);
    const repeated = talk.feed({ kind: 'timer', ...talk.next(), token: timer?.token ?? 0 });

    expect([stranger, repeated]).toEqual([false, false]);
    expect(talk.sent()).toEqual(['Прошло']);
  });

  it('останавливает бесконечный круг на пятисотом посещении', () => {
    const talk = new Conversation(
      aChain()
        .with('start', 'manual')
        .with('one', 'send', { text: '1' })
        .with('two', 'send', { text: '2' })
        .edge('two', 'next', 'one')
        .build(),
    );

    talk.starts();

    expect(talk.task).toMatchObject({
      status: 'failed',
      error: { code: 'engine.too-many-visits' },
    });
    expect(talk.log).toHaveLength(500);
  });

  it('узнаёт повтор события по имени и ничего не делает второй раз', () => {
    const talk = new Conversation(
      aChain()
        .with('start', 'message')
        .with('pause', 'delay', { how: 'fixed', for: '10m' })
        .with('hello', 'send', { text: 'Привет' })
        .build(),
    );
    talk.says('раз');
    const { task } = talk;
    if (!task) throw new Error('выполнение не началось');

    const repeated = step(
      talk.chain,
      task,
      { kind: 'cancel', id: '1', at: talk.now, reason: 'stopped.by-hand' },
      talk.scene(),
    );

    expect(repeated).toMatchObject({ taken: true, commands: [], log: [] });
    expect(repeated.task).toBe(task);
  });

  it('отмена снимает ожидания и больше не даёт цепочке ничего отправить', () => {
    const talk = new Conversation(
      aChain()
        .with('start', 'manual')
        .with('pause', 'delay', { how: 'fixed', for: '10m' })
        .with('hello', 'send', { text: 'Поздно' })
        .build(),
    );
    talk.starts();

    talk.feed({ kind: 'cancel', ...talk.next(), reason: 'stopped.by-hand' });
    talk.passes(3_600_000);

    expect(talk.task).toMatchObject({
      status: 'cancelled',
      error: { code: 'stopped.by-hand', message: 'Остановлено вручную' },
    });
    expect(talk.all('cancel-timer')).toHaveLength(1);
    expect(talk.sent()).toEqual([]);
  });

  it('выключенный узел пропускает, неизвестный — останавливает выполнение', () => {
    const talk = new Conversation(
      aChain()
        .with('start', 'manual')
        .with('off', 'send', { text: 'Не отправлять' }, { disabled: true })
        .with('card', 'shop.card')
        .build(),
    );

    talk.starts();

    expect(talk.sent()).toEqual([]);
    expect(talk.log[1]).toEqual({ node: 'off', out: 'next', skipped: true });
    expect(talk.task).toMatchObject({
      status: 'failed',
      error: { code: 'node.unknown-type', node: 'card' },
    });
  });

  it('при ошибке узла идёт по его правилу: дальше или через выход', () => {
    const failing = (then: 'continue' | 'output'): readonly string[] => {
      const talk = new Conversation(
        aChain()
          .with('start', 'manual')
          .with('bad', 'send', { text: '{{nothing}}' }, { onError: { then } })
          .with('after', 'send', { text: 'Дальше' })
          .apart('rescue', 'send', { text: 'Ошибка: {{error.code}}' })
          .edge('bad', 'error', 'rescue')
          .build(),
      );
      talk.starts();
      return talk.sent();
    };

    expect(failing('continue')).toEqual(['Дальше']);
    expect(failing('output')).toEqual(['Ошибка: send.empty']);
  });

  it('повторяет упавшее выполнение с узла, на котором оно упало', () => {
    const talk = new Conversation(
      aChain()
        .with('start', 'manual', { inputs: [{ name: 'greeting' }] })
        .with('first', 'send', { text: 'Раз' })
        .with('second', 'send', { text: '{{contact.city}}' })
        .build(),
    );
    talk.starts();
    expect(talk.task?.status).toBe('failed');

    talk.contact = { ...talk.contact, variables: { city: 'Тула' } };
    talk.feed({ kind: 'retry', ...talk.next() });

    expect(talk.sent()).toEqual(['Раз', 'Тула']);
    expect(talk.task?.status).toBe('done');
  });

  it('не показывает в журнале данные узла, которые просили скрыть', () => {
    const talk = new Conversation(
      aChain()
        .with('start', 'manual')
        .with('secret', 'send', { text: 'Пароль 123' }, { hideData: true })
        .build(),
    );

    talk.starts();

    expect(JSON.stringify(talk.log)).not.toContain('123');
    expect(talk.all('send')[0]?.hidden).toBe(true);
  });
});
