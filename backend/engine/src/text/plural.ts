/** Число со словом: `plural(5, 'день', 'дня', 'дней')` → «5 дней». */
export function plural(count: number, one: string, few: string, many: string): string {
  const rest = Math.abs(count) % 100;
  const last = rest % 10;
  if (!Number.isInteger(count)) return `${String(count)} ${few}`;
  if (rest > 10 && rest < 20) return `${String(count)} ${many}`;
  if (last === 1) return `${String(count)} ${one}`;
  return `${String(count)} ${last > 1 && last < 5 ? few : many}`;
}
