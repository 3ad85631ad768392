/** Сколько дорожек каждого вида. */
export interface LaneCount {
  readonly account: number;
  readonly service: number;
}

/**
 * Доля исполнителя. Виды делятся порознь, чтобы ровно лежали оба. Остаток аккаунтов достаётся старшим
 * исполнителям — приход нового не переподключает лишнего, — остаток служебных младшим.
 */
export function evenShare(total: LaneCount, workers: readonly string[], me: string): LaneCount {
  const place = workers.indexOf(me);
  if (place < 0) return { account: 0, service: 0 };
  return {
    account: part(total.account, workers.length, place),
    service: part(total.service, workers.length, workers.length - 1 - place),
  };
}

function part(total: number, parts: number, place: number): number {
  return Math.floor(total / parts) + (place < total % parts ? 1 : 0);
}
