import type { WorkingHours } from '@zveno/contracts/chain-document.js';
import { addDays, civilTime, momentOf, weekdayOf } from './civil-time.js';

/** Ближайший момент рабочего времени: сейчас, если оно идёт. Часы через полночь (22:00–06:00) понимаются. */
export function nextWorkingMoment(now: number, hours: WorkingHours, zone: string): number {
  const today = civilTime(now, zone);
  for (let ahead = -1; ahead <= 7; ahead++) {
    const day = addDays(today, ahead);
    if (!hours.days.includes(weekdayOf(day))) continue;
    const opens = momentOf({ ...day, ...clock(hours.from) }, zone);
    const closing = hours.to > hours.from ? day : addDays(day, 1);
    const closes = momentOf({ ...closing, ...clock(hours.to) }, zone);
    if (now < closes) return Math.max(now, opens);
  }
  return now;
}

function clock(text: string): { hour: number; minute: number; second: number } {
  const [hour = 0, minute = 0] = text.split(':').map(Number);
  return { hour, minute, second: 0 };
}
