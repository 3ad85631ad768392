import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { UserDto, type UserRole, userRoles } from '../users/index.js';

/** Страница людей. */
export class PeopleDto {
  /** Люди, новые первыми. */
  @ApiProperty({ type: [UserDto] })
  items: readonly UserDto[];
  /** Место для следующей страницы; null — люди кончились. */
  next: string | null;
}

/** Что администратор меняет у человека; чего нет в запросе, остаётся прежним. */
export class ChangePersonDto {
  /** Роль в установке. */
  @IsOptional()
  @IsIn(userRoles)
  @ApiProperty({ enum: userRoles, required: false })
  role?: UserRole;

  /** true — отключить: все входы человека заканчиваются сразу; false — включить обратно. */
  @IsOptional()
  @IsBoolean()
  disabled?: boolean;
}
