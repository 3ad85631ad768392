const units: Readonly<Record<string, number>> = {
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

/** Запись длительности в настройках: `10m`, `1h 30m`, `2d`. */
export const durationPattern = /^(\d+(\.\d+)?[smhdw])( ?\d+(\.\d+)?[smhdw])*$/;

/** Длительность в мс. Запись уже проверена схемой; неверная даёт 0. */
export function duration(text: string): number {
  let total = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)([smhdw])/g)) {
    total += Number(amount) * (units[unit ?? ''] ?? 0);
  }
  return total;
}
