import { filterOf, isFiltered, mayRun, queryOf } from './task-filter.js';

const chain = '01a22675-ef2c-74f4-9967-3fa78814677e';

describe(filterOf.name, () => {
  it('читает отбор из адреса', () => {
    const filter = filterOf({ chain, status: 'failed', period: 'day', search: ' Анна ' });

    expect(filter).toMatchObject({ chain, status: 'failed', period: 'day', search: 'Анна' });
    expect(isFiltered(filter)).toBe(true);
  });

  it('не учитывает того, чего не понимает', () => {
    const filter = filterOf({ chain: '1 or 1=1', status: 'asleep', period: 'eon', search: '  ' });

    expect(isFiltered(filter)).toBe(false);
  });
});

describe(queryOf.name, () => {
  it('срок считает назад от этого мига', () => {
    const now = Date.parse('2026-01-31T10:00:00Z');

    expect(queryOf({ period: 'week', status: 'done' }, now)).toEqual({
      status: 'done',
      from: '2026-01-24T10:00:00.000Z',
    });
    expect(queryOf({}, now)).toEqual({});
  });
});

describe(mayRun.name, () => {
  it.each([
    [{}, true],
    [{ status: 'waiting' as const }, true],
    [{ status: 'done' as const }, false],
    [{ error: 'http.refused' }, false],
  ])('%j — %s', (filter, expected) => {
    expect(mayRun(filter)).toBe(expected);
  });
});
