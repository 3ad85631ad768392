import { formatRule } from '@zveno/contracts/format-rule.js';
import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsDate,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
} from 'class-validator';
import { isoMoment } from '../../api/iso-moment.js';
import { PageQuery } from '../../api/page.dto.js';
import { PickQuery } from '../../api/pick.dto.js';

/** Отбор собеседников. */
export class ContactsQuery extends PageQuery {
  /** Часть имени или имени пользователя. Ищется среди двадцати тысяч последних собеседников. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  search?: string;

  /** Только с этой меткой. */
  @IsOptional()
  @IsString()
  @Length(1, 64)
  tag?: string;
}

/** Что изменить в собеседнике; неназванное остаётся прежним. */
export class ChangeContactDto {
  /** Имя для чтения: Telegram его больше не поправит. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  @Matches(/\S/, {
    message: formatRule('имя не может состоять из пробелов', 'a name cannot consist of spaces'),
  })
  name?: string;

  /** Переменные, которые задать: имя → значение JSON. */
  @IsOptional()
  @IsObject()
  set?: object;

  /** Имена переменных, которые убрать. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  remove?: string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @Length(1, 64, { each: true })
  addTags?: string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @Length(1, 64, { each: true })
  removeTags?: string[];

  /** Отказался от сообщений: цепочки ему не пишут. */
  @IsOptional()
  @IsBoolean()
  optedOut?: boolean;
}

/** На сколько человек забирает переписку себе. */
export class TakeOverDto {
  /** До какого мига (ISO 8601); без него — пока не вернут. */
  @ApiProperty({ required: false, nullable: true, type: Date })
  @IsOptional()
  @Type(() => Date)
  @IsDate({ message: isoMoment })
  until?: Date | null;
}

/** Собеседник в списке. */
export class ContactSummaryDto {
  id: string;
  name: string;
  username: string | null;
  /** Имя собеседника в канале связи. */
  peer: string;
  tags: string[];
  optedOut: boolean;
  /** Отвечает человек, а не цепочки. */
  takenOver: boolean;
  /** До какого мига; `null` — не забрана или пока не вернут. */
  takenOverUntil: Date | null;
  firstSeenAt: Date;
  lastSeenAt: Date;
}

/** Страница собеседников, недавние первыми. */
export class ContactPageDto {
  readonly items: ContactSummaryDto[];
  /** Место следующей страницы; `null` — собеседники кончились. */
  readonly next: string | null;
}

/** Собеседник целиком. */
export class ContactDto extends ContactSummaryDto {
  /** Сведения из Telegram: имена, телефон, язык. */
  profile: object;
  /** Переменные, которые цепочки хранят о человеке. */
  variables: object;
}

/** Метка собеседников. */
export class ContactTagDto {
  tag: string;
  /** У скольких из последних собеседников она стоит. */
  people: number;
}

/** Метки собеседников, частые первыми. */
export class ContactTagsDto {
  items: ContactTagDto[];
}

/** Кого найти среди собеседников всех аккаунтов. */
export class KnownPeopleQuery extends PickQuery {
  /** Ровно эти: `@имя` или номер, до пятидесяти; тогда `search` и `limit` не смотрят. */
  @ApiProperty({ required: false, type: [String] })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? [value] : value))
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @Length(1, 80, { each: true })
  values?: string[];
}

/** Человек, которого знают аккаунты. */
export class KnownPersonDto {
  /** Номер в Telegram. */
  peer: string;
  name: string;
  username: string | null;
  /** Названия аккаунтов, которые его знают; не больше трёх, недавние первыми. */
  accounts: string[];
}

/** Собеседники аккаунтов, недавние первыми. */
export class KnownPeopleDto {
  items: KnownPersonDto[];
}
