import { aChain } from '../../testing/a-chain.js';
import type { ChainBuilder, Sample } from '../../testing/a-chain.js';
import { Conversation } from '../../testing/conversation.js';

const requesting = (settings: Sample, extras = {}): ChainBuilder =>
  aChain()
    .with('start', 'manual', { inputs: [{ name: 'id' }] })
    .with('http', 'http', settings, extras)
    .with('after', 'send', { text: 'Дальше {{name}}' })
    .apart('missing', 'send', { text: 'Не найдено' })
    .edge('http', 'missing', 'missing')
    .set({ variables: { name: { type: 'text' } } });

const asked = (settings: Sample, extras = {}): Conversation => {
  const talk = new Conversation(requesting(settings, extras).build());
  talk.starts({ id: 15 });
  return talk;
};

describe('Узел «HTTP-запрос»', () => {
  it('собирает адрес, заголовки, тело и повторы; секрет только называет', () => {
    const talk = asked(
      {
        method: 'POST',
        url: 'https://shop.example/orders/{{id}}',
        query: [{ name: 'имя', value: '{{contact.name}} и К°' }],
        headers: [{ name: 'X-Source', value: 'zveno' }],
        bodyKind: 'json',
        json: { id: '{{id}}', text: 'Заказ {{id}}', nested: [{ name: '{{contact.name}}' }] },
        auth: { kind: 'bearer', secret: 'shop-key' },
      },
      { timeoutSeconds: 7, onError: { then: 'stop', retry: { times: 3 } } },
    );

    expect(talk.all('activity')).toEqual([
      {
        kind: 'activity',
        step: 2,
        node: 'http',
        timeoutSeconds: 7,
        retry: { times: 3, pauseSeconds: 5, factor: 2, longestPauseSeconds: 3600 },
        activity: {
          kind: 'http',
          method: 'POST',
          url: 'https://shop.example/orders/15?%D0%B8%D0%BC%D1%8F=%D0%98%D0%B2%D0%B0%D0%BD%20%D0%B8%20%D0%9A%C2%B0',
          headers: { 'content-type': 'application/json', 'x-source': 'zveno' },
          body: '{"id":15,"text":"Заказ 15","nested":[{"name":"Иван"}]}',
          auth: { kind: 'bearer', secret: 'shop-key' },
          maxBytes: 1_000_000,
          followRedirects: true,
        },
      },
    ]);
  });

  it('раскладывает ответ по переменным и выбирает выход по коду', () => {
    const settings = {
      url: 'https://shop.example',
      map: [{ from: 'body.items.0.name', to: 'name' }],
      cases: [{ id: 'missing', statuses: ['404', '5xx'] }],
    };
    const respond = (status: number): Conversation => {
      const talk = asked(settings);
      talk.replies({
        kind: 'done',
        value: { status, headers: {}, body: { items: [{ name: 'Чай' }] } },
      });
      return talk;
    };

    expect(respond(200).sent()).toEqual(['Дальше Чай']);
    expect(respond(404).sent()).toEqual(['Не найдено']);
    expect(respond(503).sent()).toEqual(['Не найдено']);
    expect(respond(403).task).toMatchObject({ status: 'failed', error: { code: 'http.status' } });
  });

  it('неудача исполнителя идёт по правилу узла', () => {
    const talk = asked({ url: 'https://shop.example' }, { onError: { then: 'continue' } });

    talk.replies({ kind: 'failed', error: { code: 'http.timeout', message: 'нет ответа' } });

    expect(talk.sent()).toEqual(['Дальше']);
  });

  it.each(['file:///etc/passwd', 'ftp://x', 'javascript:alert(1)', '//host'])(
    'не идёт по адресу %s',
    (url) => {
      expect(asked({ url }).task?.error?.code).toBe('http.address');
    },
  );

  it('кодирует форму', () => {
    const talk = asked({
      method: 'POST',
      url: 'https://shop.example',
      bodyKind: 'form',
      form: [{ name: 'a b', value: '{{id}}&1' }],
    });

    expect(talk.all('activity')[0]?.activity).toMatchObject({
      body: 'a%20b=15%261',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  });
});

describe('Узел «Скрипт»', () => {
  it('передаёт значения, а поля итога кладёт в переменные', () => {
    const talk = new Conversation(
      aChain()
        .with('start', 'manual')
        .with('code', 'script', {
          source: 'return { double: input.n * 2 }',
          inputs: [{ name: 'n', value: 21 }],
          outputs: ['double'],
        })
        .with('say', 'send', { text: '{{double}}' })
        .build(),
    );
    talk.starts();
    expect(talk.all('activity')[0]?.activity).toMatchObject({ kind: 'script', input: { n: 21 } });

    talk.replies({ kind: 'done', value: { double: 42, other: 1 } });

    expect(talk.sent()).toEqual(['42']);
  });
});

describe('Узлы «Сообщить мне» и «Ответить на вебхук»', () => {
  it('просят исполнителя', () => {
    const talk = new Conversation(
      aChain()
        .with('start', 'manual')
        .with('tell', 'notify', { text: 'Пришёл {{contact.name}}', level: 'warning' })
        .with('reply', 'webhook-reply', { status: 201, body: { name: '{{contact.name}}' } })
        .build(),
    );

    talk.starts();

    expect(talk.commands).toMatchObject([
      { kind: 'notify', via: 'saved', level: 'warning', text: 'Пришёл Иван' },
      { kind: 'webhook-reply', status: 201, body: { name: 'Иван' } },
    ]);
  });
});
