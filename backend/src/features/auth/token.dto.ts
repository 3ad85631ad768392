import { z } from 'zod';
import { ApiProperty } from '@nestjs/swagger';

const text = z.string().min(1).max(256);

/** Запрос билетов по RFC 6749; лишние поля (`client_id`, `scope`) стандарт велит не замечать. */
export const TokenRequest = z.discriminatedUnion('grant_type', [
  z.object({ grant_type: z.literal('password'), username: text, password: text }),
  z.object({ grant_type: z.literal('refresh_token'), refresh_token: text }),
]);
export type TokenRequest = z.infer<typeof TokenRequest>;

/** Запрос билетов по RFC 6749, `application/x-www-form-urlencoded`. */
export class TokenRequestDto {
  /** password — по почте и паролю, refresh_token — по обновляющему билету. */
  @ApiProperty({ enum: ['password', 'refresh_token'] })
  grant_type: string;
  /** Почта (для password). */
  username?: string;
  /** Пароль (для password). */
  password?: string;
  /** Обновляющий билет (для refresh_token); действует один раз. */
  refresh_token?: string;
}

/** Билеты по RFC 6749. */
export class TokenDto {
  /** Билет доступа. */
  access_token: string;
  /** Всегда Bearer. */
  token_type: string;
  /** Через сколько секунд кончится билет доступа. */
  expires_in: number;
  /** Обновляющий билет: действует один раз, взамен приходит новый. */
  refresh_token: string;
}

/** Отказ по RFC 6749. */
export class TokenRefusalDto {
  /** invalid_request, invalid_grant, unsupported_grant_type или slow_down. */
  error: string;
  /** Что случилось и что делать. */
  error_description: string;
}
