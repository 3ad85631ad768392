import { createHash, randomBytes } from 'node:crypto';

/** Что получает вошедший: билет доступа на 15 минут и обновляющий билет на один раз. */
export interface Tickets {
  readonly userId: string;
  readonly signInId: string;
  readonly accessToken: string;
  /** Через сколько секунд кончится билет доступа. */
  readonly expiresIn: number;
  readonly refreshToken: string;
  readonly refreshExpiresAt: Date;
}

/** 256 случайных бит: перебирать нечего, поэтому в базе достаточно быстрого хеша. */
export const newRefreshToken = (): string => randomBytes(32).toString('base64url');

export const refreshTokenHash = (token: string): Buffer =>
  createHash('sha256').update(token).digest();

/** Вход живёт 30 дней без обращений и не дольше 90 дней всего. */
export const SIGN_IN_EXPIRY = `least(clock_timestamp() + interval '30 days', created_at + interval '90 days')`;
