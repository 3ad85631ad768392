import type { SessionSettings } from '@zveno/contracts/session-settings.js';

type Limits = SessionSettings['limits'];

/** Настройки отправки, как их правит форма: все поля есть, пустой пояс — пояс установки. */
export interface SendingForm {
  readonly limits: Limits;
  readonly quietHours: readonly { readonly from: string; readonly to: string }[];
  readonly takeoverMinutes: number;
  readonly timeZone: string;
}

// Те же осторожные значения, что в договоре: сам он тянет за собой zod, странице ненужный.
export const carefulLimits: Limits = {
  perMinute: 20,
  perHour: 300,
  perChatMinute: 10,
  newPeoplePerDay: 10,
};

/** Границы, которые примет сервер. */
export const limitBounds: Readonly<Record<keyof Limits, readonly [number, number]>> = {
  perMinute: [1, 60],
  perHour: [1, 1500],
  perChatMinute: [1, 20],
  newPeoplePerDay: [0, 50],
};

export const takeoverBounds = [0, 1440] as const;
export const mostQuietHours = 7;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const numberOr = (value: unknown, careful: number): number =>
  typeof value === 'number' ? value : careful;

function readQuiet(value: unknown): { from: string; to: string }[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isRecord).map(({ from, to }) => ({ from: String(from), to: String(to) }));
}

/** Читает настройки с сервера; чего ещё не задавали, берётся осторожным. */
export function readSending(settings: unknown): SendingForm {
  const given = isRecord(settings) ? settings : {};
  const limits = isRecord(given['limits']) ? given['limits'] : {};
  return {
    limits: {
      perMinute: numberOr(limits['perMinute'], carefulLimits.perMinute),
      perHour: numberOr(limits['perHour'], carefulLimits.perHour),
      perChatMinute: numberOr(limits['perChatMinute'], carefulLimits.perChatMinute),
      newPeoplePerDay: numberOr(limits['newPeoplePerDay'], carefulLimits.newPeoplePerDay),
    },
    quietHours: readQuiet(given['quietHours']),
    takeoverMinutes: numberOr(given['takeoverMinutes'], 30),
    timeZone: typeof given['timeZone'] === 'string' ? given['timeZone'] : '',
  };
}

/** То, что уходит на сервер. */
export function writeSending({ timeZone, ...rest }: SendingForm): object {
  return timeZone === '' ? rest : { ...rest, timeZone };
}
