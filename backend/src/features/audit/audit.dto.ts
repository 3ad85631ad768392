import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDate, IsOptional, IsString, IsUUID, MaxDate, MaxLength, MinDate } from 'class-validator';
import { isoMoment } from '../../api/iso-moment.js';
import { PageQuery } from '../../api/page.dto.js';

const earliest = new Date('1970-01-01T00:00:00Z');
const latest = new Date('9999-01-01T00:00:00Z');

/** Что искать в журнале; все условия действуют вместе. */
export class AuditQuery extends PageQuery {
  /** Номер человека, который действовал. */
  @IsOptional()
  @IsUUID()
  actor?: string;

  /** Вид предмета: session, chain, user, plugin, setting. */
  @IsOptional()
  @IsString()
  @MaxLength(50)
  resourceKind?: string;

  /** Номер предмета. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  resourceId?: string;

  /** Действие целиком: chain.published, auth.signed-in. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  action?: string;

  /** Не раньше этого времени. */
  @IsOptional()
  @Type(() => Date)
  @IsDate({ message: isoMoment })
  @MinDate(earliest, { message: isoMoment })
  @MaxDate(latest, { message: isoMoment })
  from?: Date;

  /** Раньше этого времени. */
  @IsOptional()
  @Type(() => Date)
  @IsDate({ message: isoMoment })
  @MinDate(earliest, { message: isoMoment })
  @MaxDate(latest, { message: isoMoment })
  to?: Date;
}

/** Запись журнала. */
export class AuditRecordDto {
  /** Номер записи. */
  id: string;
  /** Когда. */
  at: Date;
  /** Кто действовал; null — никто не входил: неудачный вход, сама система. */
  actorId: string | null;
  /** Имя действовавшего, если он ещё есть. */
  actorName: string | null;
  /** Что сделано. */
  action: string;
  /** Вид предмета. */
  resourceKind: string | null;
  /** Номер предмета. */
  resourceId: string | null;
  /** Номер запроса: он же в журнале сервера. */
  requestId: string | null;
  /** С какого адреса. */
  ip: string | null;
  /** Подробности: своё у каждого действия. */
  details: object | null;
}

/** Страница журнала. */
export class AuditPageDto {
  /** Записи, новые первыми. */
  @ApiProperty({ type: [AuditRecordDto] })
  items: readonly AuditRecordDto[];
  /** Место для следующей страницы; null — записи кончились. */
  next: string | null;
}
