import { openSubjects } from './open-subjects.js';

const one = '0198f000-0000-7000-8000-000000000001';
const two = '0198f000-0000-7000-8000-000000000002';

describe(openSubjects.name, () => {
  it('узнаёт открытое по адресу', () => {
    expect(openSubjects(`/chains/${one}/edit?task=x`)).toEqual({ chain: one });
    expect(openSubjects(`/tasks/${one}`)).toEqual({ task: one });
    expect(openSubjects(`/sessions/${one}/sending`)).toEqual({ session: one });
    expect(openSubjects(`/sessions/${one}/contacts/${two}`)).toEqual({
      session: one,
      contact: two,
    });
  });

  it('на общих страницах ничего не открыто', () => {
    expect(openSubjects('/')).toEqual({});
    expect(openSubjects('/sessions/new')).toEqual({});
  });
});
