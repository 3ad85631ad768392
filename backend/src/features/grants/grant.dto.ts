import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, IsIn, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { type GrantRole, grantRoles } from '../access/index.js';

/** Кому выдано право: человеку или команде. */
export class GrantSubjectDto {
  /** user — человек, team — команда. */
  @ApiProperty({ enum: ['user', 'team'] })
  kind: 'user' | 'team';
  /** Номер человека или команды. */
  id: string;
  /** Имя человека или название команды. */
  name: string;
  /** Почта человека; у команды её нет. */
  email: string | null;
}

/** Право на аккаунт или цепочку. */
export class GrantDto {
  /** Номер права. */
  id: string;
  /** viewer — смотрит, operator — ведёт, editor — правит, manager — ещё и раздаёт права. */
  @ApiProperty({ enum: grantRoles })
  role: GrantRole;
  /** Кому выдано. */
  subject: GrantSubjectDto;
  /** Когда выдано или изменено. */
  grantedAt: Date;
}

/** Кто имеет доступ. */
export class GrantsDto {
  /** Владелец: может всё и раздаёт любые права. */
  owner: GrantSubjectDto;
  /** Права остальных, старшие первыми. */
  @ApiProperty({ type: [GrantDto] })
  items: readonly GrantDto[];
}

/** Выдача права: либо почта человека, либо номер команды. Повторная выдача меняет роль. */
export class PutGrantDto {
  /** Почта человека. */
  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  email?: string;

  /** Номер команды. */
  @IsOptional()
  @IsUUID()
  teamId?: string;

  /** Роль. */
  @IsIn(grantRoles)
  @ApiProperty({ enum: grantRoles })
  role: GrantRole;
}

/** Передача владения. */
export class NewOwnerDto {
  /** Почта нового владельца; прежний остаётся управляющим. */
  @IsEmail()
  @MaxLength(254)
  email: string;
}
