import { formatRule } from '@zveno/contracts/format-rule.js';
import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, IsIn, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { PASSWORD_LONGEST, PASSWORD_SHORTEST } from '../passwords/index.js';
import { locales, type UserLocale } from '../users/index.js';
import { type Registration, registrationPolicies } from './registration-policy.js';

/** Новый человек. */
export class RegisterDto {
  /** Почта: по ней входят. */
  @IsEmail()
  @MaxLength(254)
  email: string;

  /** Пароль: не короче 10 знаков и не равен почте; состав любой. */
  @IsString()
  @MinLength(PASSWORD_SHORTEST)
  @MaxLength(PASSWORD_LONGEST)
  password: string;

  /** Имя, которое увидят другие. */
  @IsString()
  @Matches(/\S/, { message: formatRule('заполните поле', 'fill in the field') })
  @MaxLength(100)
  name: string;

  /** Язык интерфейса и сообщений. */
  @IsIn(locales)
  @ApiProperty({ enum: locales, default: 'ru', required: false })
  locale: UserLocale = 'ru';
}

/** Кому можно зарегистрироваться. */
export class RegistrationDto {
  /** Людей ещё нет: зарегистрированный первым станет администратором. */
  firstPerson: boolean;
  /** open — любому, invitation — по приглашению, closed — никому. */
  @ApiProperty({ enum: registrationPolicies })
  registration: Registration;
}

/** Новая политика регистрации. */
export class ChangeRegistrationDto {
  /** open — любому, invitation — по приглашению, closed — никому. */
  @IsIn(registrationPolicies)
  @ApiProperty({ enum: registrationPolicies })
  registration: Registration;
}
