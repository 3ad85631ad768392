import { draftOfPerson, personChange } from './contact-change.js';

const person = {
  name: 'Анна',
  tags: ['новый', 'vip'],
  variables: { city: 'Пермь', visits: 3, code: '007' },
  optedOut: false,
};
const draft = draftOfPerson(person);

describe(personChange.name, () => {
  it('нетронутое не отправляет', () => {
    expect(personChange(person, draft)).toEqual({});
  });

  it('отправляет новое, изменённое и убранное; числа остаются числами', () => {
    const change = personChange(person, {
      name: ' Анна Петрова ',
      tags: 'vip, постоянный',
      fields: [
        { name: 'city', text: 'Казань' },
        { name: 'visits', text: '4' },
        { name: 'new', text: 'да' },
        { name: '', text: 'без имени' },
      ],
      optedOut: true,
    });

    expect(change).toEqual({
      name: 'Анна Петрова',
      optedOut: true,
      addTags: ['постоянный'],
      removeTags: ['новый'],
      set: { city: 'Казань', visits: 4, new: 'да' },
      remove: ['code'],
    });
  });
});
