import type { Json } from '@zveno/contracts/json.js';
import { aChain } from '../../testing/a-chain.js';
import type { Sample } from '../../testing/a-chain.js';
import { Conversation } from '../../testing/conversation.js';

const assigned = (
  variables: readonly Sample[],
  inputs: Record<string, Json> = {},
): Json | undefined => {
  const talk = new Conversation(
    aChain()
      .with('start', 'manual', { inputs: Object.keys(inputs).map((name) => ({ name })) })
      .with('set', 'set', { variables })
      .with('pause', 'delay', { how: 'fixed', for: '1m' })
      .build(),
  );
  talk.starts(inputs);
  return talk.task?.error?.code ?? talk.task?.state.vars;
};

describe('Узел «Переменные»', () => {
  it('присваивает с типом, увеличивает, дополняет и видит предыдущие строки', () => {
    const variables = [
      { name: 'price', value: '1 250,5', as: 'number' },
      { name: 'price', how: 'increase', value: 10 },
      { name: 'list', how: 'append', value: '{{price}}' },
      { name: 'day', value: 'завтра', as: 'date' },
      { name: 'sum', value: '{{ price | times: 2 }}' },
      { name: 'gone', how: 'clear' },
      { name: 'words', value: 'а, б', as: 'list' },
      { name: 'flag', value: 'да', as: 'boolean' },
    ];

    expect(assigned(variables, { gone: 1 })).toEqual({
      price: 1260.5,
      list: [1260.5],
      day: '2026-11-22T21:00:00.000Z',
      sum: 2521,
      gone: null,
      words: ['а', 'б'],
      flag: true,
    });
  });

  it('говорит, если значение не того типа', () => {
    expect(assigned([{ name: 'n', value: 'много', as: 'number' }])).toBe('set.wrong-type');
    expect(assigned([{ name: 'n', how: 'increase', value: 1 }], { n: 'кот' })).toBe(
      'set.wrong-type',
    );
  });
});

describe('Узел «Собеседник»', () => {
  const change = (settings: Sample): Conversation => {
    const talk = new Conversation(
      aChain()
        .with('start', 'manual')
        .with('contact', 'contact', settings)
        .with('say', 'send', { text: 'Город {{contact.city}}, метки {{contact.tags}}.' })
        .build(),
    );
    talk.contact = { ...talk.contact, tags: ['старый'], variables: { city: 'Тула', old: 1 } };
    talk.starts();
    return talk;
  };

  it('пишет поля и метки; следующий узел их видит', () => {
    const talk = change({
      fields: [
        { name: 'city', value: 'Орёл', onlyIfEmpty: true },
        { name: 'age', value: '{{ 20 | plus: 1 }}' },
      ],
      remove: ['old'],
      addTags: ['новый', 'старый'],
      removeTags: ['старый'],
      optOut: 'yes',
    });

    expect(talk.contact).toMatchObject({
      variables: { city: 'Тула', age: 21 },
      tags: ['новый', 'старый'],
      optedOut: true,
    });
    expect(talk.sent()).toEqual(['Город Тула, метки новый, старый.']);
  });

  it('без собеседника отказывает', () => {
    const talk = new Conversation(
      aChain()
        .with('start', 'manual')
        .with('contact', 'contact', { addTags: ['x'] })
        .build(),
    );
    const { now } = talk;
    talk.scene = () => ({ now });

    talk.starts();

    expect(talk.task?.error?.code).toBe('contact.none');
  });
});
