const minute = 60;
const hour = 60 * minute;

const two = (value: number): string => String(value).padStart(2, '0');

/** Сколько целых секунд осталось до срока; прошедший срок — ноль. */
export function secondsUntil(iso: string, now: number): number {
  return Math.max(0, Math.ceil((Date.parse(iso) - now) / 1000));
}

/** Остаток цифрами, как на часах: `0:42`, `12:05`, `3:00:00`. */
export function clockFace(seconds: number): string {
  const minutes = Math.floor((seconds % hour) / minute);
  const hours = Math.floor(seconds / hour);
  const rest = two(seconds % minute);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}
