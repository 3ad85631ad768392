import { builtinNodes } from '../builtin-nodes.js';
import { aChain } from '../testing/a-chain.js';
import type { ChainBuilder } from '../testing/a-chain.js';
import { validate } from './validate.js';
import type { Surroundings } from './surroundings.js';

const codes = (chain: ChainBuilder, surroundings?: Surroundings): readonly string[] =>
  validate(chain.build(), builtinNodes, surroundings).map(({ code, path }) => `${code} ${path}`);

const started = (): ChainBuilder => aChain().with('start', 'manual');

describe(validate.name, () => {
  it('ошибку в подстановке и в выражении называет своими словами на обоих языках', () => {
    const chain = started()
      .with('hello', 'send', { text: 'Привет, {{ name' })
      .with('ask', 'ask', { question: 'Да?', expect: 'regex', pattern: 'да**' });

    const texts = validate(chain.build(), builtinNodes)
      .filter(({ code }) => code.endsWith('.invalid'))
      .map(({ text }) => text);

    expect(texts).toEqual([
      {
        ru: 'Текст с подстановками записан с ошибкой: подстановка «{{ name» не закрыта — допишите }} (знак 9).',
        en: 'The text with variables has an error: variable “{{ name” is not closed: add }} (character 9).',
      },
      {
        ru: 'Регулярное выражение записано с ошибкой: два знака повтора подряд: «**» (знак 3).',
        en: 'The regular expression has an error: two repetition signs in a row: “**” (character 3).',
      },
    ]);
  });

  it('не находит замечаний в исправной цепочке', () => {
    expect(codes(started().with('hello', 'send', { text: 'Привет, {{contact.name}}!' }))).toEqual(
      [],
    );
  });

  it('замечает цепочку без запуска и узел, до которого не дойти', () => {
    expect(codes(aChain().with('hello', 'send', { text: 'Привет' }))).toEqual([
      'chain.no-trigger nodes',
      'node.unreachable nodes.hello.next',
    ]);
  });

  it('замечает висячий выход условия, но не конец разговора после сообщения', () => {
    const chain = started()
      .with('adult', 'condition', {
        groups: [{ rules: [{ left: 1, operator: 'equals', right: 1 }] }],
      })
      .with('hello', 'send', { text: 'Привет' })
      .edge('adult', 'yes', 'hello');

    expect(codes(chain)).toEqual([
      'output.loose nodes.adult.next.no',
      'output.unknown nodes.adult.next.next',
    ]);
  });

  it('замечает связи в никуда и в запуск', () => {
    const chain = started()
      .with('hello', 'send', { text: 'Привет' })
      .edge('hello', 'next', 'start')
      .edge('start', 'next', 'nowhere');

    expect(codes(chain)).toContain('edge.missing-target nodes.start.next.next');
    expect(codes(chain)).toContain('edge.into-trigger nodes.hello.next.next');
  });

  it('называет незаполненную, неверную и лишнюю настройку', () => {
    const problems = validate(
      started()
        .with('hello', 'send', { text: '', typing: 'fast', colour: 'red' })
        .with('empty', 'send')
        .build(),
      builtinNodes,
    );

    expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'setting.missing nodes.hello.settings.text',
      'setting.not-allowed nodes.hello.settings.typing',
      'setting.unknown nodes.hello.settings.colour',
      'setting.missing nodes.empty.settings.text',
    ]);
    expect(problems[0]).toMatchObject({ severity: 'error', node: 'hello' });
    expect(problems[0]?.text).toEqual({
      ru: 'Настройка «Текст» не заполнена.',
      en: 'Setting “Text” is empty.',
    });
  });

  it('говорит, какие значения годятся, словами формы и на языке человека', () => {
    const problems = validate(
      started()
        .with('hello', 'send', { text: 'Привет', typing: 'fast', typingSeconds: 'много' })
        .with('wait', 'delay', { for: 'скоро' })
        .with('call', 'http', { url: 'https://crm.example.org', method: 'FETCH', maxBytes: 0 })
        .with('chat', 'message', { where: ['groups'] })
        .build(),
      builtinNodes,
    );

    const said = problems.filter(({ code }) => code.startsWith('setting.')).map(({ text }) => text);
    expect(said.map(({ ru }) => ru)).toEqual([
      'У настройки «Показывать „печатает…“» нет такого значения. Можно: нет, по длине текста, заданное время.',
      'Настройка «Сколько секунд печатать» записана неверно: нужно указать число.',
      'Настройка «Сколько» записана неверно: длительность — число и буква s, m, h, d или w, например 10m или 1h 30m.',
      'У настройки «Метод» нет такого значения. Можно: GET, POST, PUT, PATCH, DELETE.',
      'Настройка «Не больше байт ответа» записана неверно: нужно не меньше 1000.',
      'У настройки «Где» нет такого значения. Можно: личные чаты, группы, каналы, избранное.',
    ]);
    expect(said.map(({ en }) => en).join(' ')).not.toMatch(/[а-яё]/i);
    expect(said[0]?.en).toContain('Allowed: no, by text length');
  });

  it('замечает неизвестную переменную и ошибку записи текста', () => {
    const chain = started()
      .with('known', 'send', { text: '{{age}} {{contact.city}}' })
      .with('unknown', 'send', { text: '{{agee}} {% if zip %}да{% endif %}' })
      .with('broken', 'send', { text: '{% if %}' })
      .set({ variables: { age: { type: 'number' } } });

    expect(codes(chain, { contactFields: new Set(['street']) })).toEqual([
      'template.invalid nodes.broken.settings.text',
      'contact.unknown-field nodes.known.settings.text',
      'variable.unknown nodes.unknown.settings.text',
      'variable.unknown nodes.unknown.settings.text',
    ]);
  });

  it('считает переменной то, что сохраняет узел', () => {
    const chain = started()
      .with('first', 'send', { text: 'Привет' }, { saveAs: 'greeting' })
      .with('second', 'send', { text: '{{greeting}}' });

    expect(codes(chain)).toEqual([]);
  });

  it('замечает круг без ожидания и молчит о круге с паузой', () => {
    const hot = started()
      .with('one', 'send', { text: '1' })
      .with('two', 'send', { text: '2' })
      .edge('two', 'next', 'one');
    const calm = started()
      .with('one', 'send', { text: '1' })
      .with('two', 'delay', { how: 'fixed', for: '1m' })
      .edge('two', 'next', 'one');

    expect(codes(hot)).toEqual([
      'node.loop-without-wait nodes.one.next',
      'node.loop-without-wait nodes.two.next',
    ]);
    expect(codes(calm)).toEqual([]);
  });

  it('неизвестный тип — предупреждение: плагин может вернуться', () => {
    const [problem] = validate(started().with('card', 'shop.card').build(), builtinNodes);

    expect(problem).toMatchObject({ code: 'node.unknown-type', severity: 'warning' });
  });

  it('замечает несуществующий часовой пояс', () => {
    expect(codes(started().with('x', 'end').set({ timezone: 'Europe/Atlantis' }))).toEqual([
      'chain.bad-timezone timezone',
    ]);
  });

  it('после правки одного узла остальные не разбирает заново', () => {
    const document = started().with('hello', 'send', { text: '{{agee}}' }).build();
    const before = validate(document, builtinNodes);
    const hello = document.nodes['hello'];

    Reflect.deleteProperty(hello?.settings ?? {}, 'text');

    expect(validate(document, builtinNodes)).toEqual(before);
    expect(validate(structuredClone(document), builtinNodes)).not.toEqual(before);
  });
});
