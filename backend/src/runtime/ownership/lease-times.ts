/** Сроки права на дорожки, мс. */
export interface LeaseTimes {
  /** На сколько исполнитель продлевает себе жизнь по часам базы. */
  readonly leaseMs: number;
  /** Насколько раньше срока в базе исполнитель сам считает право потерянным. */
  readonly marginMs: number;
  /** Как часто продлевает и пересчитывает доли. */
  readonly beatMs: number;
  /** Сколько ждать тех, кто заканчивает работу на отдаваемых дорожках; дальше кончается вся жизнь исполнителя. */
  readonly leavingMs: number;
}

export const leaseTimes: LeaseTimes = {
  leaseMs: 10_000,
  marginMs: 2_000,
  beatMs: 2_000,
  leavingMs: 8_000,
};
