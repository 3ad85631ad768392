const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

type Unit = 'millisecond' | 'second' | 'minute' | 'hour' | 'day';

const formats = new Map<string, Intl.NumberFormat>();

function inUnit(value: number, unit: Unit, language: string): string {
  const key = `${language} ${unit}`;
  const format =
    formats.get(key) ??
    new Intl.NumberFormat(language, {
      style: 'unit',
      unit,
      unitDisplay: 'short',
      maximumFractionDigits: 1,
    });
  formats.set(key, format);
  return format.format(value);
}

function pair(ms: number, [large, small]: readonly [number, number], units: [Unit, Unit]) {
  return (language: string): string => {
    const whole = Math.floor(ms / large);
    const rest = Math.floor((ms % large) / small);
    const first = inUnit(whole, units[0], language);
    return rest === 0 ? first : `${first} ${inUnit(rest, units[1], language)}`;
  };
}

/** Сколько длилось, двумя старшими единицами: «340 мс», «4,2 с», «2 мин 5 с», «3 дн. 4 ч». */
export function durationWords(ms: number, language: string): string {
  const length = Math.max(0, ms);
  if (length < second) return inUnit(Math.round(length), 'millisecond', language);
  if (length < 10 * second) return inUnit(Math.floor(length / 100) / 10, 'second', language);
  if (length < minute) return inUnit(Math.floor(length / second), 'second', language);
  if (length < hour) return pair(length, [minute, second], ['minute', 'second'])(language);
  if (length < day) return pair(length, [hour, minute], ['hour', 'minute'])(language);
  return pair(length, [day, hour], ['day', 'hour'])(language);
}
