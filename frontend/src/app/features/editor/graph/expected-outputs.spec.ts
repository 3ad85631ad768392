import { expectedOutputs } from './expected-outputs.js';

const said = (ru: string) => ({ ru, en: ru });

describe(expectedOutputs, () => {
  it('на место образца ставит строки настроек с их названиями', () => {
    const sample = [
      { id: '…', title: said('Каждый вариант') },
      { id: 'other', title: said('Другое') },
    ];
    const outputs = expectedOutputs(sample, {
      question: 'К кому?',
      options: [{ id: 'one', label: 'Терапевт' }, { id: 'two', title: 'Хирург' }, { id: 'three' }],
      words: ['нет'],
    });

    expect(outputs.map(({ id, title }) => `${id} ${title.ru}`)).toEqual([
      'one Терапевт',
      'two Хирург',
      'three three',
      'other Другое',
    ]);
  });
});
