import type { Contact } from '@zveno/contracts/contact.js';
import type { EngineEvent, MessageFacts } from '@zveno/contracts/engine-event.js';
import { compile } from '../../compile.js';
import { builtinNodes } from '../../builtin-nodes.js';
import { match } from '../../match.js';
import { aChain } from '../../testing/a-chain.js';
import type { Sample } from '../../testing/a-chain.js';
import { Conversation } from '../../testing/conversation.js';
import { validate } from '../../validation/validate.js';
import { command } from './command.js';
import { manual } from './manual.js';
import { message } from './message.js';
import { schedule } from './schedule.js';
import { webhook } from './webhook.js';

const now = Date.UTC(2026, 10, 22, 9, 0, 0);
const contact: Contact = { id: 'c', name: 'Иван', tags: [], variables: {} };

const started = (
  settings: Sample,
  text: string,
  extra: { facts?: Partial<MessageFacts>; contact?: Partial<Contact>; at?: number } = {},
): boolean => {
  const chain = compile(aChain().with('start', 'message', settings).build(), builtinNodes);
  const event: EngineEvent = {
    kind: 'message',
    id: '1',
    at: extra.at ?? now,
    chat: { id: 'chat', kind: 'private' },
    message: { id: 1, text, content: 'text', ...extra.facts },
  };
  return match(chain, event, { now, contact: { ...contact, ...extra.contact } }) === 'start';
};

describe(`Запуск «${message.descriptor.title.ru}»`, () => {
  it('сравнивает текст без регистра, ё и знаков по краям', () => {
    const equals = { text: { how: 'equals', values: ['Ещё раз', '/start'] } };

    expect(started(equals, 'еще раз!')).toBe(true);
    expect(started(equals, '/START')).toBe(true);
    expect(started(equals, 'start')).toBe(false);
    expect(started({ text: { how: 'contains', values: ['цена'] } }, 'Какая ЦЕНА?')).toBe(true);
    expect(started({ text: { how: 'starts', values: ['зака'] } }, 'Заказ 15')).toBe(true);
    expect(started({ text: { how: 'similar', values: ['доставка'] } }, 'Даставка?')).toBe(true);
    expect(started({ text: { how: 'regex', values: ['^заказ\\s+\\d+$'] } }, 'ЗАКАЗ 15')).toBe(true);
    expect(started({ text: { how: 'regex', values: ['^заказ\\s+\\d+$'] } }, 'заказ')).toBe(false);
  });

  it('отличает первое сообщение человека', () => {
    const orFirst = { text: { how: 'equals', values: ['/start'] }, orFirst: true };

    expect(started({ onlyFirst: true }, 'привет')).toBe(false);
    expect(started({ onlyFirst: true }, 'привет', { facts: { first: true } })).toBe(true);
    expect(started(orFirst, 'привет', { facts: { first: true } })).toBe(true);
    expect(started(orFirst, 'привет')).toBe(false);
  });

  it('решает по правилу, отвечать ли на опоздавшее', () => {
    const hourLate = { facts: { late: true }, at: now - 3_600_000 };
    const minuteLate = { facts: { late: true }, at: now - 60_000 };

    expect(started({}, 'привет', hourLate)).toBe(false);
    expect(started({}, 'привет', minuteLate)).toBe(true);
    expect(started({ late: 'run' }, 'привет', hourLate)).toBe(true);
    expect(started({ late: 'ignore' }, 'привет', minuteLate)).toBe(false);
  });

  it('смотрит, где и кто написал; ботам и правкам не отвечает', () => {
    expect(started({ where: ['group'] }, 'привет')).toBe(false);
    expect(started({ chats: ['other'] }, 'привет')).toBe(false);
    expect(started({ exceptChats: ['chat'] }, 'привет')).toBe(false);
    expect(started({ from: 'known' }, 'привет')).toBe(false);
    expect(started({ from: 'known' }, 'привет', { contact: { known: true } })).toBe(true);
    expect(started({ withTag: 'vip' }, 'привет')).toBe(false);
    expect(started({ withTag: 'vip' }, 'привет', { contact: { tags: ['vip'] } })).toBe(true);
    expect(started({}, 'привет', { contact: { bot: true } })).toBe(false);
    expect(started({}, 'привет', { facts: { edited: true } })).toBe(false);
    expect(started({ addressed: true }, 'привет')).toBe(false);
    expect(started({ content: ['photo'] }, 'привет')).toBe(false);
  });
});

describe(`Запуск «${command.descriptor.title.ru}»`, () => {
  const chain = aChain()
    .with('start', 'command', {
      name: 'заказ',
      aliases: ['order'],
      arguments: [
        { name: 'number', type: 'number' },
        { name: 'note', type: 'rest' },
      ],
      trustedTag: 'свой',
    })
    .with('done', 'send', { text: 'Заказ {{number}}: {{note}}' })
    .build();
  const outgoing = (text: string): EngineEvent => ({
    kind: 'outgoing',
    id: '1',
    at: now,
    chat: { id: 'chat', kind: 'private' },
    message: { id: 7, text, content: 'text' },
  });

  it('разбирает аргументы и убирает своё сообщение', () => {
    const talk = new Conversation(chain);

    talk.feed(outgoing('.Заказ 15 без сахара, пожалуйста'));

    expect(talk.sent()).toEqual(['Заказ 15: без сахара, пожалуйста']);
    expect(talk.all('delete')[0]?.target).toEqual({ kind: 'message', id: 7 });
  });

  it('слушает владельца и доверенных, но не любого', () => {
    const [alias, stranger, trusted] = [1, 2, 3].map(() => new Conversation(chain));

    expect(alias?.feed(outgoing('.order 1'))).toBe(true);
    expect(stranger?.says('.заказ 1')).toBe(false);
    if (trusted) trusted.contact = { ...trusted.contact, tags: ['свой'] };
    expect(trusted?.says('.заказ 1')).toBe(true);
    expect(trusted?.all('delete')).toEqual([]);
    expect(new Conversation(chain).feed(outgoing('заказ 1'))).toBe(false);
  });
});

describe(`Запуск «${webhook.descriptor.title.ru}»`, () => {
  const chain = aChain()
    .with('first', 'webhook')
    .apart('start', 'webhook', { methods: ['POST'], signatureSecret: 'shop' })
    .with('done', 'send', { text: '{{webhook.body.name}}: {{webhook.query.id}}' })
    .build();
  const request = (method: string): EngineEvent => ({
    kind: 'webhook',
    id: '1',
    at: now,
    node: 'start',
    method,
    query: { id: '5' },
    headers: {},
    body: { name: 'Оплата' },
  });

  it('начинает только названный узел и отдаёт данные текстам', () => {
    const talk = new Conversation(chain);

    talk.feed(request('POST'));

    expect(talk.path()).toEqual(['start', 'done']);
    expect(talk.sent()).toEqual(['Оплата: 5']);
    expect(new Conversation(chain).feed(request('GET'))).toBe(false);
  });

  it('объявляет правила входа', () => {
    expect(compile(chain, builtinNodes).nodes.get('start')?.behaviour?.door).toEqual({
      methods: ['POST'],
      reply: 'now',
      signature: { header: 'x-signature', secret: 'shop' },
    });
  });
});

describe(`Запуск «${schedule.descriptor.title.ru}»`, () => {
  const due = (settings: Sample): string | undefined => {
    const chain = compile(aChain().with('start', 'schedule', settings).build(), builtinNodes);
    const moment = chain.nodes.get('start')?.behaviour?.nextDue?.(now);
    return moment === undefined ? undefined : new Date(moment).toISOString();
  };

  it('считает ближайший срок в своём поясе', () => {
    expect(due({ at: ['18:00', '13:30'] })).toBe('2026-11-22T10:30:00.000Z');
    expect(due({ at: ['10:00'], days: [1] })).toBe('2026-11-23T07:00:00.000Z');
    expect(due({ how: 'cron', cron: '0 10 * * *', timezone: 'Asia/Vladivostok' })).toBe(
      '2026-11-23T00:00:00.000Z',
    );
  });

  it.each([
    ['0 10 * *', 'нужно пять полей', 'five fields are needed'],
    ['60 * * * *', 'поле «60» вне пределов 0–59', 'the field “60” is outside 0–59'],
    ['x * * * *', '«x» — не число', '“x” is not a number'],
  ])('в выражении «%s» ошибка названа на обоих языках', (cron, ru, en) => {
    const chain = aChain().with('start', 'schedule', { how: 'cron', cron }).build();

    const remarks = validate(chain, builtinNodes).filter(({ code }) => code === 'setting.invalid');

    expect(remarks.map(({ text }) => text)).toEqual([
      {
        ru: expect.stringContaining(`«Выражение cron» записана неверно: ${ru}`),
        en: expect.stringContaining(`“Cron” is not valid: ${en}`),
      },
    ]);
  });

  it('начинается только своим сроком', () => {
    const talk = new Conversation(aChain().with('start', 'schedule').with('end', 'end').build());

    expect(talk.feed({ kind: 'schedule', id: '1', at: now, node: 'other', due: now })).toBe(false);
    expect(talk.feed({ kind: 'schedule', id: '2', at: now, node: 'start', due: now })).toBe(true);
  });
});

describe(`Запуск «${manual.descriptor.title.ru}»`, () => {
  const inputs = [
    { name: 'who', initial: '{{ contact.name }}' },
    { name: 'guests', initial: 2 },
    { name: 'words', initial: '{{ who }}, вас {{ guests }}' },
  ];
  const said = (given: Record<string, string>) => {
    const text = '{{ who }} — {{ guests | plus: 1 }} — {{ words }} — {{ other }}';
    const chain = aChain().with('start', 'manual', { inputs }).with('say', 'send', { text });
    const talk = new Conversation(chain.build());
    talk.starts(given);
    return talk.sent();
  };

  it('умолчание понимает подстановки и входы выше, вид значения остаётся', () => {
    expect(said({})).toEqual(['Иван — 3 — Иван, вас 2 —']);
  });

  it('заданное важнее умолчания и подстановкой не считается; лишнего запуск не берёт', () => {
    expect(said({ who: '{{ task.id }}', other: '1' })).toEqual([
      '{{ task.id }} — 3 — {{ task.id }}, вас 2 —',
    ]);
  });
});
