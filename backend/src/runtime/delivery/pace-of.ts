import { defaultSettings } from '@zveno/contracts/installation-settings.js';
import { SessionSettings } from '@zveno/contracts/session-settings.js';
import { type PaceRules, PaceState } from './governor/pace-state.js';

/** Правила и память регулятора одного аккаунта. */
export interface Pace {
  readonly rules: PaceRules;
  readonly state: PaceState;
  /** Остановки, начатые не позже этого мига, сняты человеком; 0 — не снимали. */
  readonly liftedAt: number;
}

/** Аккаунт, пояс установки и строка `session_limits`, если она есть. */
export interface PaceRow {
  readonly settings: unknown;
  readonly timeZone: string | null;
  readonly state: unknown;
  readonly liftedAt: Date | null;
}

/** Строка базы — правила и память; свой пояс аккаунта важнее пояса установки. */
export function paceOf({ settings, timeZone, state, liftedAt }: PaceRow): Pace {
  const own = SessionSettings.parse(settings);
  const { timeZone: usual } = defaultSettings.installation;
  const lifted = liftedAt?.getTime() ?? 0;
  const read = PaceState.parse(state ?? {});
  return {
    rules: {
      limits: own.limits,
      quietHours: own.quietHours,
      timeZone: own.timeZone ?? timeZone ?? usual,
    },
    state: { ...read, parks: read.parks.filter(({ since }) => since > lifted) },
    liftedAt: lifted,
  };
}
