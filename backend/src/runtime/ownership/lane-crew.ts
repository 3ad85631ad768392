import type { Lane } from './lane.js';

/** Те, кто работает на дорожках: ход, отправка, действия, связь. */
export abstract class LaneCrew {
  /** Дорожки получены. Бросать нельзя: сбой одной дорожки не должен задерживать другие. */
  abstract gained(lanes: readonly Lane[]): Promise<void>;

  /**
   * Дорожки отдают (`lost` ещё не сработал): закрыть связь, закончить начатый ход, остановить отправку.
   * После возврата право отпускается. При внезапной потере вызывается после `lost`.
   */
  abstract leaving(lanes: readonly Lane[]): Promise<void>;
}
