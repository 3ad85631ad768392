import type { TaskSummaryDto } from '../../api/models.js';
import { withFresh } from './fresh-rows.js';

const row = (id: string, status: TaskSummaryDto['status'] = 'waiting'): TaskSummaryDto => ({
  id,
  chainId: 'chain',
  chainName: null,
  version: null,
  sessionId: null,
  sessionName: null,
  contactId: null,
  contactName: null,
  status,
  nodeId: null,
  nodeTitle: null,
  nodeType: null,
  startedAt: '',
  finishedAt: null,
  error: null,
  test: false,
});

describe(withFresh.name, () => {
  it('верхушку меняет на свежую, подгруженное ниже оставляет', () => {
    const loaded = [row('4'), row('3'), row('2'), row('1')];

    const rows = withFresh(loaded, { items: [row('5'), row('4', 'done'), row('3')], next: 'ещё' });

    expect(rows.map(({ id, status }) => `${id} ${status}`)).toEqual([
      '5 waiting',
      '4 done',
      '3 waiting',
      '2 waiting',
      '1 waiting',
    ]);
  });

  it('последняя страница — весь список: исчезнувшее не задерживается', () => {
    expect(withFresh([row('2'), row('1')], { items: [row('2')], next: null })).toEqual([row('2')]);
    expect(withFresh([row('2')], { items: [], next: null })).toEqual([]);
  });
});
