import type { Room } from '@zveno/contracts/live-events.js';

/** Комнаты, за которыми следят части страницы; за одной комнатой могут следить несколько частей. */
export class WatchedRooms {
  private readonly watchers = new Map<Room, number>();

  /** Отдаёт комнаты, за которыми до этого не следил никто. */
  add(rooms: readonly Room[]): readonly Room[] {
    return rooms.filter((room) => {
      const count = this.watchers.get(room) ?? 0;
      this.watchers.set(room, count + 1);
      return count === 0;
    });
  }

  /** Отдаёт комнаты, за которыми больше не следит никто. */
  remove(rooms: readonly Room[]): readonly Room[] {
    return rooms.filter((room) => {
      const count = (this.watchers.get(room) ?? 0) - 1;
      if (count > 0) this.watchers.set(room, count);
      else this.watchers.delete(room);
      return count <= 0;
    });
  }

  all(): readonly Room[] {
    return [...this.watchers.keys()];
  }
}
