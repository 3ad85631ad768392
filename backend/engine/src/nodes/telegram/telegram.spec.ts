import { aChain } from '../../testing/a-chain.js';
import { Conversation } from '../../testing/conversation.js';
import { remove } from './delete.js';
import { edit } from './edit.js';
import { react } from './react.js';
import { read } from './read.js';
import { send } from './send.js';

describe(`Узел «${send.descriptor.title.ru}»`, () => {
  it('передаёт все настройки отправки', () => {
    const talk = new Conversation(
      aChain()
        .with('start', 'message')
        .with('hello', 'send', {
          text: 'Привет',
          typing: 'fixed',
          typingSeconds: 5,
          silent: true,
          reply: true,
          preview: false,
          chat: '@{{contact.name}}',
          account: 'second',
        })
        .build(),
    );

    talk.says('Добрый день');

    expect(talk.commands).toEqual([
      {
        kind: 'send',
        step: 2,
        node: 'hello',
        text: 'Привет',
        typing: { kind: 'fixed', seconds: 5 },
        silent: true,
        noPreview: true,
        chat: '@Иван',
        account: 'second',
        replyTo: { kind: 'message', id: 1 },
      },
    ]);
  });

  it('выбирает варианты одинаково часто и повторимо при том же зерне', () => {
    const chain = aChain()
      .with('start', 'manual')
      .with('hello', 'send', { text: 'раз', variants: ['два', 'три'] })
      .build();
    const said = (seed: number): string => {
      const talk = new Conversation(chain, seed);
      talk.starts();
      return talk.sent()[0] ?? '';
    };
    const all = Array.from({ length: 900 }, (_, seed) => said(seed * 7919));

    expect(said(5)).toBe(said(5));
    for (const text of ['раз', 'два', 'три']) {
      const share = all.filter((it) => it === text).length;
      expect(share).toBeGreaterThan(240);
      expect(share).toBeLessThan(360);
    }
  });

  it('отказывается слать пустое', () => {
    const talk = new Conversation(
      aChain()
        .with('start', 'manual')
        .with('hello', 'send', { text: ' {{contact.city}} ' })
        .build(),
    );

    talk.starts();

    expect(talk.task).toMatchObject({ status: 'failed', error: { code: 'send.empty' } });
  });
});

describe('Узлы над сообщениями', () => {
  it(`«${edit.descriptor.title.ru}» и «${remove.descriptor.title.ru}» находят своё сообщение`, () => {
    const talk = new Conversation(
      aChain()
        .with('start', 'message')
        .with('one', 'send', { text: 'Раз' }, { saveAs: 'first' })
        .with('two', 'send', { text: 'Два' })
        .with('edit-last', 'edit', { text: 'Два с половиной' })
        .with('edit-first', 'edit', { which: 'saved', saved: 'first', text: 'Уже не раз' })
        .with('drop', 'delete', { which: 'received', forEveryone: false })
        .build(),
    );

    talk.says('Привет', { id: 77 });

    const [one, two] = talk.all('send');
    expect(talk.all('edit').map(({ target }) => target)).toEqual([
      { kind: 'sent', step: two?.step },
      { kind: 'sent', step: one?.step },
    ]);
    expect(talk.all('delete')).toMatchObject([
      { target: { kind: 'message', id: 77 }, forEveryone: false },
    ]);
  });

  it(`«${react.descriptor.title.ru}» отмечает принятое, «${read.descriptor.title.ru}» читает`, () => {
    const talk = new Conversation(
      aChain().with('start', 'message').with('like', 'react').with('seen', 'read').build(),
    );

    talk.says('Привет', { id: 78 });

    expect(talk.commands).toMatchObject([
      { kind: 'react', emoji: '👍', target: { kind: 'message', id: 78 } },
      { kind: 'read' },
    ]);
  });

  it('говорят, что сообщения нет', () => {
    const talk = new Conversation(
      aChain().with('start', 'manual').with('edit', 'edit', { text: 'Новый' }).build(),
    );

    talk.starts();

    expect(talk.task?.error?.code).toBe('message.none');
  });

  it('помнят номер принятого сообщения через ожидание', () => {
    const talk = new Conversation(
      aChain()
        .with('start', 'message')
        .with('pause', 'delay', { how: 'fixed', for: '1d' })
        .with('like', 'react', { emoji: '❤' })
        .build(),
    );
    talk.says('Привет', { id: 79 });

    talk.passes(86_400_000);

    expect(talk.all('react')[0]?.target).toEqual({ kind: 'message', id: 79 });
  });
});
