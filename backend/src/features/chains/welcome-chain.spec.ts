import { readFileSync } from 'node:fs';
import { builtinNodes } from '@zveno/engine/builtin-nodes.js';
import { Conversation } from '@zveno/engine/testing/conversation.js';
import { validate } from '@zveno/engine/validation/validate.js';
import { accepted } from './document/parse-chain.js';
import { readChainText } from './document/read-chain-text.js';

const file = new URL('./examples/welcome.chain.yaml', import.meta.url);
const document = accepted(readChainText(readFileSync(file, 'utf8'), 'yaml'));
const minute = 60_000;

describe('пример «Приветствие»', () => {
  const started = (): Conversation => {
    const talk = new Conversation(document);
    talk.says('/start');
    return talk;
  };
  const said = (talk: Conversation): unknown => talk.sent().at(-1);

  it('готов к публикации: без ошибок и советов', () => {
    expect(validate(document, builtinNodes)).toEqual([]);
  });

  it('здоровается по имени и спрашивает возраст', () => {
    expect(started().sent()).toEqual(['Здравствуйте, Иван! Рады вас видеть.', 'Вам уже есть 18?']);
  });

  it.each([
    ['да', true, 'Отлично!'],
    ['нет', false, 'Спасибо за честный ответ'],
  ])('на «%s» запоминает ответ и отвечает своим текстом', (answer, adult, text) => {
    const talk = started();

    talk.says(answer);

    expect(said(talk)).toEqual(expect.stringContaining(text));
    expect(talk.contact.variables).toEqual({ adult });
    expect(talk.task).toMatchObject({ status: 'done', node: 'end' });
  });

  it('переспрашивает дважды и отпускает', () => {
    const talk = started();

    for (const answer of ['фиолетовый', 'может быть', 'ы']) talk.says(answer);

    expect(said(talk)).toEqual(expect.stringContaining('Ничего страшного'));
    expect(talk.task?.status).toBe('done');
  });

  it('через десять минут молчания прощается сам', () => {
    const talk = started();

    talk.passes(10 * minute);

    expect(said(talk)).toEqual(expect.stringContaining('Похоже, вы заняты'));
    expect(talk.task?.status).toBe('done');
  });
});
