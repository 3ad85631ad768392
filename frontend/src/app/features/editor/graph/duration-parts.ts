/** Единицы записи длительности от мелкой к крупной, в секундах. */
const sizes = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 } as const;

export type DurationUnit = keyof typeof sizes;
export const durationUnits: readonly DurationUnit[] = ['s', 'm', 'h', 'd', 'w'];

export interface DurationParts {
  readonly amount: number;
  readonly unit: DurationUnit;
}

/** Длительность числом и единицей: `1h 30m` — 90 минут. Неверная запись — `undefined`. */
export function durationParts(text: string): DurationParts | undefined {
  if (!/^(\d+(\.\d+)?[smhdw])( ?\d+(\.\d+)?[smhdw])*$/.test(text)) return undefined;
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)([smhdw])/g)].flatMap(([, amount, unit]) =>
    isUnit(unit) ? [{ amount: Number(amount), unit }] : [],
  );
  const unit = durationUnits.find((each) => parts.some((part) => part.unit === each)) ?? 's';
  const seconds = parts.reduce((sum, part) => sum + part.amount * sizes[part.unit], 0);
  return { amount: rounded(seconds / sizes[unit]), unit };
}

/** Запись длительности: `90` минут — `1h 30m`; ровные числа остаются как набраны: `60` минут — `60m`. */
export function durationText({ amount, unit }: DurationParts): string {
  const plain = `${String(amount)}${unit}`;
  const larger = durationUnits[durationUnits.indexOf(unit) + 1];
  if (larger === undefined || !Number.isInteger(amount)) return plain;
  const whole = Math.floor((amount * sizes[unit]) / sizes[larger]);
  const rest = amount - (whole * sizes[larger]) / sizes[unit];
  return whole === 0 || rest === 0 ? plain : `${String(whole)}${larger} ${String(rest)}${unit}`;
}

export function durationSeconds({ amount, unit }: DurationParts): number {
  return amount * sizes[unit];
}

export function isUnit(text: string | undefined): text is DurationUnit {
  return durationUnits.some((unit) => unit === text);
}

function rounded(amount: number): number {
  return Math.round(amount * 1000) / 1000;
}
