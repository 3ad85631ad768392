import { aChain } from '../../testing/a-chain.js';
import type { ChainBuilder, Sample } from '../../testing/a-chain.js';
import { Conversation } from '../../testing/conversation.js';
import { ask } from './ask.js';
import { choice } from './choice.js';
import { collect } from './collect.js';

const outcomes = ['answered', 'invalid', 'no-reply', 'cancelled', 'other', 'coffee', 'tea'];

const asking = (type: string, settings: Sample): ChainBuilder => {
  const chain = aChain().with('start', 'manual').with('ask', type, settings);
  for (const outcome of outcomes) {
    chain.apart(`end-${outcome}`, 'send', { text: `${outcome}: {{answer}}` });
    chain.edge('ask', outcome, `end-${outcome}`);
  }
  return chain.set({ variables: { answer: { type: 'text', initial: '' } } });
};

const talking = (type: string, settings: Sample): Conversation => {
  const talk = new Conversation(asking(type, { saveTo: 'answer', ...settings }).build());
  talk.starts();
  return talk;
};

describe(`Узел «${ask.descriptor.title.ru}»`, () => {
  it.each([
    ['text', 'как есть', 'как есть'],
    ['number', 'мне двадцать лет', '20'],
    ['yes-no', 'Ага!', 'true'],
    ['phone', '8 916 123-45-67', '+79161234567'],
    ['email', 'Ivan@mail.ru', 'ivan@mail.ru'],
    ['date', 'завтра в 10', '2026-11-23T07:00:00.000Z'],
  ])('понимает ответ вида %s', (expect_, said, value) => {
    const talk = talking('ask', { question: 'Вопрос?', expect: expect_ });

    talk.says(said);

    expect(talk.sent()).toEqual(['Вопрос?', `answered: ${value}`]);
  });

  it('понимает вариант по номеру и с опечаткой', () => {
    const said = (text: string): string | undefined => {
      const talk = talking('ask', { expect: 'choice', options: ['Доставка', 'Самовывоз'] });
      talk.says(text);
      return talk.sent().at(-1);
    };

    expect(said('2')).toBe('answered: Самовывоз');
    expect(said('даставка')).toBe('answered: Доставка');
  });

  it('берёт группу выражения и проверяет границы числа', () => {
    const order = talking('ask', { expect: 'regex', pattern: 'заказ №?(\\d+)' });
    const age = talking('ask', { question: 'Возраст?', expect: 'number', min: 1, max: 120 });

    order.says('Мой ЗАКАЗ №15, где он?');
    age.says('500');
    age.says('50');

    expect(order.sent()).toEqual(['answered: 15']);
    expect(age.sent()).toEqual(['Возраст?', 'Возраст?', 'answered: 50']);
  });

  it('переспрашивает заданное число раз и сдаётся', () => {
    const talk = talking('ask', {
      question: 'Есть 18?',
      expect: 'yes-no',
      retries: 1,
      invalidText: 'Ответьте «да» или «нет», {{contact.name}}.',
    });

    talk.says('может быть');
    talk.says('сложный вопрос');

    expect(talk.sent()).toEqual(['Есть 18?', 'Ответьте «да» или «нет», Иван.', 'invalid:']);
  });

  it('напоминает по порядку и кончает ожидание в срок', () => {
    const talk = talking('ask', {
      question: 'Вопрос?',
      timeout: '1h',
      reminders: [
        { after: '30m', text: 'Второе напоминание' },
        { after: '10m', text: 'Первое напоминание' },
        { after: '2h', text: 'Слишком позднее' },
      ],
    });

    talk.passes(59 * 60_000);
    expect(talk.sent()).toEqual(['Вопрос?', 'Первое напоминание', 'Второе напоминание']);
    talk.passes(60_000);

    expect(talk.sent().at(-1)).toBe('no-reply:');
    expect(talk.task?.status).toBe('done');
  });

  it('ответ снимает таймер ожидания', () => {
    const talk = talking('ask', { question: 'Вопрос?', timeout: '1h' });

    talk.says('Ответ');
    talk.passes(86_400_000);

    expect(talk.sent()).toEqual(['Вопрос?', 'answered: Ответ']);
    expect(talk.all('cancel-timer')).toHaveLength(1);
  });

  it('слушает слова отмены вопроса и всей цепочки', () => {
    const chain = asking('ask', { question: 'Вопрос?', cancelWords: ['хватит'] });
    const own = new Conversation(chain.build());
    const common = new Conversation(chain.set({ cancelWords: ['Отмена'] }).build());
    own.starts();
    common.starts();

    own.says('ХВАТИТ!');
    common.says('отмена');

    expect(own.sent().at(-1)).toBe('cancelled:');
    expect(common.sent().at(-1)).toBe('cancelled:');
  });

  it('не берёт правку и чужое сообщение, если нужен ответ на вопрос', () => {
    const talk = talking('ask', { question: 'Вопрос?', onlyReply: true });

    expect(talk.says('мимо')).toBe(false);
    expect(talk.says('правка', { edited: true, replyToMe: true })).toBe(false);
    expect(talk.says('в точку', { replyToMe: true })).toBe(true);
  });

  it('сохраняет ответ у собеседника', () => {
    const talk = talking('ask', { question: 'Город?', saveToContact: 'city' });

    talk.says('Тула');

    expect(talk.contact.variables).toEqual({ city: 'Тула' });
    expect(talk.all('contact')).toMatchObject([{ change: { set: { city: 'Тула' } } }]);
  });

  it('ждущее выполнение занимает не больше 300 байт', () => {
    const talk = talking('ask', { question: 'Вопрос?', timeout: '1h' });

    expect(JSON.stringify(talk.task?.state).length).toBeLessThan(300);
  });
});

describe(`Узел «${choice.descriptor.title.ru}»`, () => {
  const options = [
    { id: 'coffee', label: 'Чёрный кофе', synonyms: ['американо'] },
    { id: 'tea', label: 'Чай', value: 'tea' },
  ];

  it('показывает пронумерованный список и понимает номер, название и опечатку', () => {
    const answers = ['2', 'второй', 'чай', 'Черный кофи', 'американо'].map((said) => {
      const talk = talking('choice', { question: 'Что налить?', options });
      talk.says(said);
      return talk.sent();
    });

    expect(answers[0]?.[0]).toBe('Что налить?\n\n1. Чёрный кофе\n2. Чай');
    expect(answers.map((sent) => sent[1])).toEqual([
      'tea: tea',
      'tea: tea',
      'tea: tea',
      'coffee: Чёрный кофе',
      'coffee: Чёрный кофе',
    ]);
  });

  it('значение варианта понимает подстановки', () => {
    const chosen = [{ id: 'tea', label: 'Чай', value: 'чай{{ answer }} №{{ 1 | plus: 1 }}' }];
    const talk = talking('choice', { question: 'Что налить?', options: chosen });

    talk.says('1');

    expect(talk.sent().at(-1)).toBe('tea: чай №2');
  });

  it('после лишних попыток идёт в «Другое»', () => {
    const talk = talking('choice', { question: 'Что налить?', options, retries: 0 });

    talk.says('сок');

    expect(talk.sent().at(-1)).toBe('other:');
  });
});

describe(`Узел «${collect.descriptor.title.ru}»`, () => {
  const chain = aChain()
    .with('start', 'message')
    .with('burst', 'collect', { quiet: '8s', longest: '20s', most: 4 })
    .with('all', 'send', { text: '{{texts}}' })
    .build();

  it('ждёт тишины и отдаёт все сообщения вместе', () => {
    const talk = new Conversation(chain);
    talk.says('Здравствуйте');
    talk.passes(5_000);
    talk.says('у меня вопрос');
    talk.passes(7_000);
    expect(talk.sent()).toEqual([]);

    talk.passes(1_000);

    expect(talk.sent()).toEqual(['Здравствуйте, у меня вопрос']);
  });

  it('не ждёт дольше предела и больше сообщений, чем просили', () => {
    const slow = new Conversation(chain);
    const many = new Conversation(chain);
    slow.says('1');
    for (const text of ['2', '3']) {
      slow.passes(7_000);
      slow.says(text);
    }
    slow.passes(6_000);
    for (const text of ['1', '2', '3', '4']) many.says(text);

    expect(slow.sent()).toEqual(['1, 2, 3']);
    expect(many.sent()).toEqual(['1, 2, 3, 4']);
  });
});
