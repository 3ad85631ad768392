import * as z from 'zod';
import { formatRule } from './format-rule.js';
import { TimeZone } from './time-zone.js';

const ClockTime = z
  .string()
  .regex(
    /^([01]\d|2[0-3]):[0-5]\d$/,
    formatRule(
      'нужно время суток в виде 22:30, от 00:00 до 23:59',
      'a time like 22:30 is needed, from 00:00 to 23:59',
    ),
  );

/** Тихие часы в часовом поясе аккаунта; конец раньше начала — значит, до утра следующего дня. */
export const QuietHours = z
  .strictObject({ from: ClockTime, to: ClockTime })
  .refine(
    ({ from, to }) => from !== to,
    formatRule(
      'начало и конец совпадают — такие тихие часы пусты',
      'the start equals the end — such quiet hours are empty',
    ),
  );

/**
 * Пределы отправки аккаунта. Верхние границы не дают поднять их до значений, за которые Telegram
 * ограничивает аккаунты; снять предел совсем нельзя.
 */
export const SendLimits = z.strictObject({
  /** Сообщений в минуту по всем чатам. */
  perMinute: z.int().min(1).max(60).default(20),
  /** Сообщений в час по всем чатам. */
  perHour: z.int().min(1).max(1500).default(300),
  /** Сообщений в минуту в одном чате. */
  perChatMinute: z.int().min(1).max(20).default(10),
  /** Людей в сутки, которым аккаунт пишет первым. */
  newPeoplePerDay: z.int().min(0).max(50).default(10),
});

/** Настройки Telegram-аккаунта, которые задаёт человек. */
export const SessionSettings = z.strictObject({
  limits: SendLimits.prefault({}),
  quietHours: z.array(QuietHours).max(7).default([]),
  /** На сколько минут цепочки замолкают в чате, где написал сам владелец; 0 — не замолкают. */
  takeoverMinutes: z.int().min(0).max(1440).default(30),
  /** Не задан — пояс установки. */
  timeZone: TimeZone.optional(),
});
export type SessionSettings = z.infer<typeof SessionSettings>;
