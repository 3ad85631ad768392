import { formatRule } from '@zveno/contracts/format-rule.js';
import { ApiProperty } from '@nestjs/swagger';
import {
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  MinLength,
} from 'class-validator';
import { PASSWORD_LONGEST, PASSWORD_SHORTEST } from '../passwords/index.js';
import { locales, type UserLocale } from '../users/index.js';

/** Что человек меняет о себе; чего нет в запросе, остаётся прежним. */
export class ChangeProfileDto {
  /** Имя, которое видят другие. */
  @IsOptional()
  @Matches(/\S/, { message: formatRule('заполните поле', 'fill in the field') })
  @MaxLength(100)
  name?: string;

  /** Язык интерфейса и сообщений. */
  @IsOptional()
  @IsIn(locales)
  @ApiProperty({ enum: locales, required: false })
  locale?: UserLocale;
}

/** Смена пароля. */
export class ChangePasswordDto {
  /** Нынешний пароль. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(PASSWORD_LONGEST)
  current: string;

  /** Новый пароль: не короче 10 знаков и не равен почте. */
  @IsString()
  @MinLength(PASSWORD_SHORTEST)
  @MaxLength(PASSWORD_LONGEST)
  next: string;
}
