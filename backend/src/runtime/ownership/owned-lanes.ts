import type { Board } from './lane-table.js';
import type { LaneCount } from './even-share.js';
import type { OwnedLane } from './owned-lane.js';

/** Дорожки, записанные за этой жизнью исполнителя. */
export class OwnedLanes {
  private readonly byId = new Map<number, OwnedLane>();

  get all(): readonly OwnedLane[] {
    return [...this.byId.values()];
  }

  get(id: number): OwnedLane | undefined {
    return this.byId.get(id);
  }

  add(lanes: readonly OwnedLane[]): void {
    for (const lane of lanes) this.byId.set(lane.id, lane);
  }

  remove(lanes: readonly OwnedLane[]): void {
    for (const { id } of lanes) this.byId.delete(id);
  }

  /** Что пора отдать: лишнее сверх доли, дорожки удалённых аккаунтов, изношенные номера, уже не наше. */
  excess(board: Board, share: LaneCount): readonly OwnedLane[] {
    const ours = new Set(board.held);
    const closed = new Set(board.closed);
    const done = ({ id, worn }: OwnedLane) => worn || !ours.has(id) || closed.has(id);
    const kept = this.all.filter((lane) => !done(lane));
    return [
      ...this.all.filter(done),
      ...kept.filter(isAccount).slice(share.account),
      ...kept.filter((lane) => !isAccount(lane)).slice(share.service),
    ];
  }

  /** Записанные за нами, о которых мы не знаем: ответ базы не дошёл. */
  unknown(board: Board): readonly number[] {
    return board.held.filter((id) => !this.byId.has(id));
  }

  /** Сколько свободных взять, чтобы дойти до доли. */
  shortage(board: Board, share: LaneCount): LaneCount {
    const account = this.all.filter(isAccount).length;
    const service = this.byId.size - account;
    return {
      account: Math.min(board.freeAccount, Math.max(0, share.account - account)),
      service: Math.min(board.freeService, Math.max(0, share.service - service)),
    };
  }
}

function isAccount({ sessionId }: OwnedLane): boolean {
  return sessionId !== undefined;
}
