import {
  day,
  hour,
  minute,
  type PaceRules,
  type PaceState,
  type Park,
  timesOf,
} from './pace-state.js';
import { quietUntil } from './quiet-hours.js';

/** Сколько из разрешённого израсходовано. */
export interface Spent {
  readonly used: number;
  readonly limit: number;
}

/** Показания регулятора для человека. */
export interface Gauge {
  readonly minute: Spent;
  readonly hour: Spent;
  readonly newPeople: Spent;
  readonly parks: readonly Park[];
  /** Конец тихих часов, если они идут. */
  readonly quietUntil: number | undefined;
}

/** Показания на этот миг по записанной памяти регулятора. */
export function gaugeOf(state: PaceState, rules: PaceRules, now: number): Gauge {
  const { limits } = rules;
  const sent = timesOf(state);
  const since = (times: readonly number[], window: number) =>
    times.filter((at) => at > now - window).length;
  const met = state.strangers.map(([, at]) => at);
  return {
    minute: { used: since(sent, minute), limit: limits.perMinute },
    hour: { used: since(sent, hour), limit: limits.perHour },
    newPeople: { used: since(met, day), limit: limits.newPeoplePerDay },
    parks: state.parks.filter(({ until }) => until > now),
    quietUntil: quietUntil(rules, now),
  };
}
