import type { Room } from '@zveno/contracts/live-events.js';
import { concerns } from './live-fact.js';
import { WatchedRooms } from './watched-rooms.js';

const one: Room = 'chain:018f0000-0000-7000-8000-000000000001';
const other: Room = 'task:018f0000-0000-7000-8000-000000000002';

describe(WatchedRooms.name, () => {
  it('просит сервер о комнате один раз, сколько бы частей страницы за ней ни следило', () => {
    const rooms = new WatchedRooms();

    expect(rooms.add([one, other])).toEqual([one, other]);
    expect(rooms.add([one])).toEqual([]);
    expect(rooms.remove([one, other])).toEqual([other]);
    expect(rooms.all()).toEqual([one]);
    expect(rooms.remove([one])).toEqual([one]);
  });
});

describe(concerns.name, () => {
  const inside = {
    name: 'chain.inside-changed',
    data: { chainId: '018f0000-0000-7000-8000-000000000001' },
  } as const;

  it('узнаёт комнату по имени предмета в факте', () => {
    expect(concerns(inside, [one])).toBe(true);
    expect(concerns(inside, [other])).toBe(false);
  });

  it('возвращение связи касается всех', () => {
    expect(concerns({ name: 'resumed' }, [other])).toBe(true);
  });
});
