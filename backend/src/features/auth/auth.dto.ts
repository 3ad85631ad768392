import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { PASSWORD_LONGEST } from '../passwords/index.js';
import type { Tickets } from '../sign-ins/index.js';
import { type User, UserDto, userView } from '../users/index.js';

/** Почта и пароль. */
export class LoginDto {
  /** Почта, указанная при регистрации. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(254)
  email: string;

  /** Пароль. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(PASSWORD_LONGEST)
  password: string;
}

/** Удачный вход. Обновляющий билет приходит в cookie `zveno_refresh`, сценариям страницы он не виден. */
export class SignedInDto {
  /** Билет доступа: его шлют в заголовке `Authorization: Bearer`. */
  accessToken: string;
  /** Через сколько секунд билет доступа кончится. */
  expiresIn: number;
  /** Вошедший человек. */
  user: UserDto;
}

export function signedInView({ accessToken, expiresIn }: Tickets, user: User): SignedInDto {
  return { accessToken, expiresIn, user: userView(user) };
}
