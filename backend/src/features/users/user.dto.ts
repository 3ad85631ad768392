import { type User, type UserLocale, type UserRole, locales, userRoles } from './user.entity.js';
import { ApiProperty } from '@nestjs/swagger';

/** Человек. */
export class UserDto {
  /** Номер человека. */
  id: string;
  /** Почта: по ней входят. */
  email: string;
  /** Имя, которое видят другие. */
  name: string;
  /** Роль в установке: administrator может всё, member — то, на что выданы права. */
  @ApiProperty({ enum: userRoles })
  role: UserRole;
  /** Язык интерфейса. */
  @ApiProperty({ enum: locales })
  locale: UserLocale;
  /** Отключён: войти не может. */
  disabled: boolean;
  /** Когда зарегистрирован. */
  createdAt: Date;
}

export function userView(user: User): UserDto {
  const { id, email, name, role, locale, disabledAt, createdAt } = user;
  return { id, email, name, role, locale, disabled: disabledAt !== null, createdAt };
}
