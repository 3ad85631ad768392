import { readFileSync } from 'node:fs';
import { ChainDocument } from '@zveno/contracts/chain-document.js';
import { parse } from 'yaml';
import { builtinNodes } from './builtin-nodes.js';
import { Conversation } from './testing/conversation.js';
import { validate } from './validation/validate.js';

const source = readFileSync('backend/engine/examples/welcome.chain.yaml', 'utf8');
const document = ChainDocument.parse(parse(source));
const adultText = 'Отлично! Спрашивайте обо всём — подскажу и помогу с выбором.';

const greeted = (): Conversation => {
  const talk = new Conversation(document);
  talk.says('Добрый день', { first: true });
  return talk;
};

describe('Пример «Приветствие»', () => {
  it('проходит проверку без замечаний', () => {
    expect(validate(document, builtinNodes, { contactFields: new Set(['adult']) })).toEqual([]);
  });

  it('начинается с /start и с первого сообщения, но не с любого', () => {
    expect(new Conversation(document).says('/start')).toBe(true);
    expect(new Conversation(document).says('Привет', { first: true })).toBe(true);
    expect(new Conversation(document).says('Привет')).toBe(false);
  });

  it('здоровается по имени и спрашивает', () => {
    const [greeting, question] = greeted().sent();

    expect(greeting).toContain('Иван');
    expect(question).toBe('Вам уже есть 18?');
  });

  it('взрослому и младшему отвечает по-разному и помнит ответ у собеседника', () => {
    const [adult, minor] = [greeted(), greeted()];

    adult.says('Да!');
    minor.says('нет, ещё нет');

    expect(adult.sent().at(-1)).toBe(adultText);
    expect(adult.contact.variables).toEqual({ adult: true });
    expect(adult.task).toMatchObject({ status: 'done', result: { label: 'взрослый' } });
    expect(minor.contact.variables).toEqual({ adult: false });
    expect(minor.task?.result?.label).toBe('младше 18');
  });

  it('дважды переспрашивает и прощается', () => {
    const talk = greeted();

    for (const said of ['хм', 'ну', 'не знаю даже, что сказать вам сегодня']) talk.says(said);

    expect(talk.sent().filter((text) => text.startsWith('Не совсем понял'))).toHaveLength(2);
    expect(talk.task?.result?.label).toBe('не поняли');
  });

  it('через десять минут тишины прощается сам', () => {
    const talk = greeted();

    talk.passes(599_000);
    expect(talk.task?.status).toBe('waiting');
    talk.passes(1_000);

    expect(talk.task?.result?.label).toBe('не ответил');
    expect(talk.all('send').at(-1)?.silent).toBe(true);
  });

  it('слушает слово отмены', () => {
    const talk = greeted();

    talk.says('Стоп.');

    expect(talk.task?.result?.label).toBe('отменил');
  });

  it('ждёт в строке не больше 300 байт', () => {
    expect(JSON.stringify(greeted().task?.state).length).toBeLessThan(300);
  });
});
