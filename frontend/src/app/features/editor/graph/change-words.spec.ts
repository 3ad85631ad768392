import { type ChangeVocabulary, changeWords } from './change-words.js';

const words: ChangeVocabulary = {
  language: 'ru',
  field: (name) => ({ title: 'Название', next: 'Связь', variables: 'Переменные' })[name],
  node: (id) => `узел ${id}`,
  output: (id) => (id === 'yes' ? 'Да' : id),
  nothing: 'не задано',
  yes: 'да',
  no: 'нет',
};
const schema = {
  properties: {
    question: { title: 'Вопрос', titleEn: 'Question' },
    silent: { title: 'Без звука' },
    for: { title: 'Сколько', widget: 'duration' },
    expect: { title: 'Какой нужен ответ', choices: { phone: { ru: 'телефон', en: 'phone' } } },
    rules: { title: 'Правила', items: { properties: { left: { title: 'Что' }, sign: {} } } },
  },
};
const said = (path: string, before: unknown, after: unknown) =>
  changeWords({ path, before, after }, schema, words);

describe(changeWords, () => {
  it('называет настройку так же, как форма узла', () => {
    expect(said('settings.question', 'Кто вы?', 'Как вас зовут?')).toEqual({
      path: 'settings.question',
      title: 'Вопрос',
      before: 'Кто вы?',
      after: 'Как вас зовут?',
    });
  });

  it('значение из списка называет его словами, а не кодом', () => {
    expect(said('settings.expect', undefined, 'phone')).toMatchObject({
      before: 'не задано',
      after: 'телефон',
    });
  });

  it('длительность говорит словами, а не записью документа', () => {
    expect(said('settings.for', '1h 30m', '2d')).toMatchObject({
      before: '1 ч 30 мин',
      after: '2 дн.',
    });
  });

  it('переключатель говорит «да» и «нет»', () => {
    expect(said('settings.silent', false, true)).toMatchObject({ before: 'нет', after: 'да' });
  });

  it('вложенное называет по пути, строки списка — с единицы', () => {
    expect(said('settings.rules.0.left', 'a', 'b').title).toBe('Правила · 1 · Что');
  });

  it('строку списка целиком говорит её словами, а не записью документа', () => {
    const row = { id: 'second', sign: 'больше', left: 'возраст' };

    expect(said('settings.rules.1', undefined, row)).toMatchObject({
      title: 'Правила · 2',
      after: 'возраст больше',
    });
  });

  it('новый порядок строк говорит их словами', () => {
    const [first, second] = [
      { id: 'a', left: 'возраст' },
      { id: 'b', left: 'город' },
    ];

    expect(said('settings.rules', [first, second], [second, first])).toMatchObject({
      title: 'Правила',
      before: 'возраст, город',
      after: 'город, возраст',
    });
  });

  it('связь говорит, куда вела и куда ведёт', () => {
    expect(said('next.yes', 'adult', undefined)).toMatchObject({
      title: 'Связь → Да',
      before: 'узел adult',
      after: 'не задано',
    });
  });

  it('незнакомую настройку показывает её именем, а длинное обрезает', () => {
    const change = said('settings.extra', 'я'.repeat(900), '');

    expect(change.title).toBe('extra');
    expect(change.before.length).toBeLessThan(410);
  });
});
