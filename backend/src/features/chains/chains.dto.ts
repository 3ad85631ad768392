import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { PageQuery } from '../../api/page.dto.js';
import type { Role } from '../access/index.js';
import type { ChainFormat } from './document/write-chain-text.js';

export const chainStates = ['draft', 'published', 'archived'] as const;
export type ChainState = (typeof chainStates)[number];

export const chainOrders = ['created', 'changed'] as const;
export type ChainOrder = (typeof chainOrders)[number];

/** Отбор цепочек и их порядок. */
export class ChainsQuery extends PageQuery {
  /** Часть имени, описания или метки; регистр не важен. */
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  search?: string;

  /** Метка целиком. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  tag?: string;

  /**
   * Состояние: `draft` — ни разу не публиковалась, `published` — есть версия, `archived` — в архиве.
   * Без него — все, кроме архивных.
   */
  @IsOptional()
  @IsIn(chainStates)
  state?: ChainState;

  /** Владелец. */
  @IsOptional()
  @IsUUID()
  owner?: string;

  /** Аккаунт, который ведёт цепочку. */
  @IsOptional()
  @IsUUID()
  session?: string;

  /**
   * Порядок: `created` — новые первыми; `changed` — недавно сохранённые и опубликованные первыми. Место `next`
   * подходит только к своему порядку. Изменённая по ходу чтения цепочка в порядке `changed` уходит в начало:
   * на следующих страницах её не будет.
   */
  @IsOptional()
  @IsIn(chainOrders)
  order?: ChainOrder;
}

/** Новая цепочка: имя пустой цепочки, готовый документ или документ с другим именем. */
export class CreateChainDto {
  /** Имя цепочки; с документом заменяет имя в нём. */
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(120)
  name?: string;

  /** Документ цепочки; его схема — `/api/schemas/chain.json`. */
  @IsOptional()
  @IsObject()
  document?: object;
}

/** Что и в каком виде выгрузить. */
export class ExportQuery {
  /** Вид файла. */
  @IsIn(['yaml', 'json'])
  format: ChainFormat = 'yaml';

  /** Номер версии; без него — черновик. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  version?: number;
}

/** Копия цепочки. */
export class DuplicateChainDto {
  /** Имя копии; без него — имя исходной с пометкой «(копия)». */
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(120)
  name?: string;
}

/** Общее в строке списка и в самой цепочке. */
class ChainFactsDto {
  id: string;
  name: string;
  description: string;
  tags: string[];
  /** `draft` — ни разу не публиковалась, `published` — есть версия, `archived` — в архиве. */
  state: ChainState;
  /** Редакция черновика: её возвращают в `If-Match`. */
  revision: number;
  ownerId: string;
  ownerName: string;
  draftSavedAt: Date;
  /** Кто сохранил черновик; `null` — человека больше нет. */
  draftSavedBy: string | null;
  /** Номер этого человека: своё сохранение из другой вкладки узнают по нему. */
  draftSavedById: string | null;
  createdAt: Date;
  updatedAt: Date;
  /** Номер версии, по которой начинаются выполнения; `null` — не публиковалась. */
  publishedNumber: number | null;
  /** Черновик отличается от опубликованной версии. */
  changed: boolean;
  /** Ваша роль: `viewer`, `operator`, `editor`, `manager` или `owner`. */
  role: Role;
}

/** Цепочка в списке. */
export class ChainSummaryDto extends ChainFactsDto {
  /** Сколько выполнений идёт сейчас. */
  peopleInside: number;
}

/** Страница цепочек. */
export class ChainPageDto {
  readonly items: ChainSummaryDto[];
  /** Место следующей страницы; `null` — цепочки кончились. */
  readonly next: string | null;
}

/** Цепочка с черновиком. */
export class ChainDto extends ChainFactsDto {
  /** Документ черновика; его схема — `/api/schemas/chain.json`. */
  draft: object;
}

/** Сохранённый черновик. */
export class DraftRevisionDto {
  /** Новая редакция: её возвращают в `If-Match` следующей правки. */
  revision: number;
  draftSavedAt: Date;
}
