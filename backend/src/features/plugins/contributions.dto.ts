import { IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import type { LocalizedDto } from '../../api/localized.dto.js';
import type { PluginWidgetDto } from './plugin-parts.dto.js';

/** Команда палитры. */
export class PaletteCommandDto {
  name: string;
  title: LocalizedDto;
  description: LocalizedDto;
  keys: string | null;
}

/** Адрес, который виджет зовёт по имени. */
export class WidgetRouteDto {
  name: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** После `/api/plugins/<плагин>/`: `rows/:id`. */
  path: string;
}

/** Что один работающий плагин добавляет на страницы. */
export class ContributionDto {
  plugin: string;
  title: LocalizedDto;
  commands: PaletteCommandDto[];
  widgets: PluginWidgetDto[];
  /** Пусто, если виджетов у плагина нет. */
  routes: WidgetRouteDto[];
}

export class ContributionsDto {
  items: ContributionDto[];
}

/** Что открыто на странице; чужого плагин не узнает. */
export class OpenSubjectsDto {
  @IsOptional()
  @IsUUID()
  chain?: string;
  @IsOptional()
  @IsUUID()
  session?: string;
  @IsOptional()
  @IsUUID()
  contact?: string;
  @IsOptional()
  @IsUUID()
  task?: string;
}

export class RunPluginCommandDto {
  /** Что человек дописал к команде. */
  @IsOptional()
  @IsString()
  @MaxLength(4_000)
  text?: string;
  @IsOptional()
  @ValidateNested()
  @Type(() => OpenSubjectsDto)
  open?: OpenSubjectsDto;
  /** Один и тот же у повторов; без него — новый на каждый запрос. */
  @IsOptional()
  @IsUUID()
  key?: string;
}

export class PluginCommandAnswerDto {
  /** Что показать человеку. */
  text: string | null;
  /** Куда перейти внутри «Звена»: `/chains`. */
  open: string | null;
}
