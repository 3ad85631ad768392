import type { ChainNode } from '@zveno/contracts/chain-document.js';
import { askedInputs, givenBody, givenInputs, isStartable } from './start-inputs.js';

const manual: ChainNode = {
  type: 'manual',
  settings: { inputs: [{ name: 'city', title: 'Город' }, { name: 'guests', initial: 2 }, {}] },
  next: {},
};

describe('запуск с входами', () => {
  it('спрашивает объявленное, подписывая словами, и подставляет умолчание', () => {
    expect(askedInputs(manual)).toEqual([
      { name: 'city', title: 'Город', text: '' },
      { name: 'guests', title: 'guests', text: '2' },
    ]);
    expect(askedInputs({ ...manual, type: 'schedule' })).toEqual([]);
  });

  it('подстановку умолчания в поле не показывает: её считает запуск', () => {
    const inputs = [{ name: 'who', initial: '{{ contact.name }}' }];
    expect(askedInputs({ ...manual, settings: { inputs } })).toEqual([
      { name: 'who', title: 'who', text: '' },
    ]);
  });

  it('пустое не передаёт, числа передаёт числами', () => {
    const asked = askedInputs(manual);

    expect(givenInputs(asked)).toEqual({ guests: 2 });
  });

  it('телом вебхука берёт только объект', () => {
    expect(givenBody('{"order": 5}')).toEqual({ order: 5 });
    expect(givenBody('')).toEqual({});
    expect(givenBody('просто текст')).toBeUndefined();
  });

  it('выключенный запуск и запуск по сообщению сам человек не начинает', () => {
    expect(isStartable(manual)).toBe(true);
    expect(isStartable({ ...manual, disabled: true })).toBe(false);
    expect(isStartable({ ...manual, type: 'message' })).toBe(false);
  });
});
