import { aChain } from '@zveno/engine/testing/a-chain.js';
import { HookStand } from '../support/hook-stand.js';
import { LanguageModel } from '../support/language-model.js';

const say = (text: string) => [{ text, typing: 'off' }] as const;
const echo = aChain()
  .with('start', 'message')
  .with('say', 'send', { text: 'Эхо {{ message.text }}', typing: 'off' })
  .set({ secondTask: 'allow' })
  .build();

describe('поставляемые плагины', () => {
  let stand: HookStand;
  let model: LanguageModel;
  beforeAll(async () => {
    model = await LanguageModel.open();
    stand = await HookStand.open();
    await stand.rows(
      `insert into settings (key, value) values ('network', '{"privateTargets":["127.0.0.1"]}')`,
    );
  });
  afterAll(async () => {
    await stand.close();
    await model.close();
  });

  it('«Таблицы»: цепочка дописывает строку и находит её', async () => {
    await stand.ship('tables');
    const cell = (column: string, value: string) => ({ column, value });
    const table = 'Заявки';
    const chain = aChain()
      .with('start', 'message')
      .with('add', 'tables.add', { table, values: [cell('Товар', '{{ message.text }}')] })
      .with(
        'find',
        'tables.find',
        { table, where: [cell('Товар', 'ЧАЙ')], many: true },
        { saveAs: 'rows' },
      )
      .apart('say', 'send', ...say('Чая: {{ rows.size }}'))
      .apart('none', 'send', ...say('Чая нет'))
      .edge('find', 'found', 'say')
      .edge('find', 'absent', 'none')
      .set({ variables: { rows: { type: 'list' } } })
      .build();
    const talk = await stand.talk(chain, 'Борис');

    expect(await talk.say('Кофе', 1)).toEqual(['Чая нет']);
    expect(await talk.say('чай', 1)).toEqual(['Чая: 1']);
    expect(await talk.say('Чай', 1)).toEqual(['Чая: 2']);
  });

  it('«ИИ-ответ»: отвечает, узнаёт тему, достаёт данные и останавливается у предела', async () => {
    await stand.ship('ai-reply', {
      endpoint: model.endpoint,
      model: 'местная',
      dailyTokens: 130,
    });
    const text = '{{ message.text }}';
    const chain = aChain()
      .with('start', 'message')
      .with(
        'topic',
        'ai-reply.classify',
        { text, topics: ['цена', 'доставка'] },
        { saveAs: 'topic' },
      )
      .apart('extract', 'ai-reply.extract', { text, fields: [{ name: 'sum', what: 'сумма' }] })
      .apart(
        'reply',
        'ai-reply.reply',
        { instructions: 'Отвечай', question: text, history: 0 },
        { saveAs: 'answer' },
      )
      .apart('priced', 'send', ...say('{{ topic }} {{ sum }}'))
      .apart('replied', 'send', ...say('{{ answer }}'))
      .apart('spent', 'send', ...say('Предел'))
      .edge('topic', 'known', 'extract')
      .edge('topic', 'unknown', 'reply')
      .edge('topic', 'limit', 'spent')
      .edge('extract', 'all', 'priced')
      .edge('extract', 'part', 'reply')
      .edge('extract', 'limit', 'spent')
      .edge('reply', 'next', 'replied')
      .edge('reply', 'limit', 'spent')
      .set({
        variables: {
          topic: { type: 'text' },
          sum: { type: 'text' },
          answer: { type: 'text' },
        },
      })
      .build();
    const talk = await stand.talk(chain, 'Вера');

    expect(await talk.say('Какая цена за 500?', 1)).toEqual(['цена 500']);
    expect(await talk.say('Привет', 1)).toEqual(['Привет! Реплик: 2']);
    expect(await talk.say('Ещё раз', 1)).toEqual(['Предел']);
    expect(model.asked).toHaveLength(4);
  });

  it('«Команды владельца»: заметка, номера, чистка своих сообщений', async () => {
    const talk = await stand.talk(echo, 'Глеб');
    await stand.ship('owner-commands');
    const owner = await stand.owner(talk);
    const guest = talk.person.account;
    const becomes = async (text: string) => {
      const id = await owner.send(guest, text);
      const seen = await owner.waitFor((it) => it.kind === 'edited' && it.message.id === id);
      return seen.kind === 'edited' ? seen.message.text : '';
    };

    expect(await becomes('.note адрес Невский, 1')).toBe('Записано: адрес');
    expect(await becomes('.note адрес')).toBe('Невский, 1');
    expect(await becomes('.id')).toContain(`Чат: ${guest.id}`);
    expect(await becomes('.ping')).toMatch(/^На связи: \d+ мс$/);

    await owner.send(guest, '.purge 3');
    await stand.until(
      async () => (await owner.history(guest)).filter(({ out }) => out).length === 1,
      'своё сообщение осталось одно',
    );
  });

  it('«Рабочее время»: в нерабочее отвечает один раз и держит цепочки', async () => {
    const talk = await stand.talk(echo, 'Дина');
    await stand.ship('work-hours', {
      days: [],
      closedReply: 'Мы закрыты',
      holdChains: true,
    });

    expect(await talk.say('Открыто?', 1)).toEqual(['Мы закрыты']);
    await talk.say('А сейчас?', 0);
    await stand.logs('work-hours', 'Нерабочее время');
    await stand.turnOff('work-hours');
    expect(await talk.say('Теперь?', 1)).toEqual(['Эхо Теперь?']);
  });
});
