import { Injectable } from '@nestjs/common';
import { type Intake, LaneLost } from '../intake/intake.js';
import type { Lane } from '../ownership/lane.js';
import type { LocalLanes } from '../ownership/local-lanes.js';
import { EventBox } from './event-box.js';
import { LaneDirectory, type LaneWanted } from './lane-directory.js';
import type { LaneEvent } from './lane-event.js';

interface LocalSide {
  readonly lanes: LocalLanes;
  readonly intake: Intake;
}

/** Стойка приёма: событие дорожки отдают сюда, кто бы ею ни владел. */
@Injectable()
export class EventDesk {
  private local: LocalSide | undefined;

  constructor(
    private readonly directory: LaneDirectory,
    private readonly box: EventBox,
  ) {}

  /** Зовёт роль исполнителя: события её дорожек пойдут прямо в ход. Без неё всё уходит строками `events`. */
  serve(lanes: LocalLanes, intake: Intake): void {
    this.local = { lanes, intake };
  }

  /** Дорожка аккаунта, а без него — служебная, по ключу. Бросает `access.session-missing`. */
  async laneFor(wanted: LaneWanted): Promise<number> {
    return this.directory.laneFor(wanted);
  }

  /**
   * Отдаёт события дорожке. Возвращается, когда они записаны: своей дорожкой — вместе с их ходом, чужой — строками,
   * которые возьмёт её владелец. Бросает, если база отказала: повторять можно, у события есть имя.
   */
  async place(laneId: number, events: readonly LaneEvent[]): Promise<void> {
    const { local } = this;
    const lane = local?.lanes.lane(laneId);
    const left = local && lane ? await pushAll(local.intake, lane, events) : events;
    await this.box.put(laneId, left);
  }
}

/** События, которые ход не взял: право на дорожку потеряно по пути. */
async function pushAll(
  intake: Intake,
  lane: Lane,
  events: readonly LaneEvent[],
): Promise<readonly LaneEvent[]> {
  const taken = await Promise.all(
    events.map((event) =>
      intake.push(lane, { kind: 'event', event }).then(
        () => true,
        (error: unknown) => {
          if (error instanceof LaneLost) return false;
          throw error;
        },
      ),
    ),
  );
  return events.filter((_, index) => taken[index] === false);
}
