import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsIn,
  IsObject,
  IsString,
  IsUUID,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { WidgetSlot } from '@zveno/contracts/plugin-manifest.js';
import { LocalizedDto } from '../../api/localized.dto.js';
import type {
  PluginCommandDto,
  PluginHookDto,
  PluginNodeDto,
  PluginRouteDto,
  PluginScheduleDto,
  PluginUseDto,
  PluginWidgetDto,
} from './plugin-parts.dto.js';

/** Чего просит или что получил плагин. */
export class PluginPermissionsDto {
  /** Узлы сети: `api.example.org` или `*.example.org`. */
  @IsString({ each: true })
  @ArrayMaxSize(50)
  network: string[];
  /** Настройки, где администратор сам называет узел сети. */
  @IsString({ each: true })
  @ArrayMaxSize(10)
  networkFrom: string[];
  /** Своё хранилище в базе. */
  @IsBoolean()
  storage: boolean;
  /** Видеть сообщения чатов. */
  @IsBoolean()
  messages: boolean;
  /** Писать и читать переписку от имени аккаунтов. */
  @IsBoolean()
  telegram: boolean;
  /** Читать и менять переменные и метки собеседников. */
  @IsBoolean()
  contacts: boolean;
  /** Адреса HTTP, открытые без входа. */
  @IsBoolean()
  openRoutes: boolean;
  /** Места для виджетов. */
  @IsIn(WidgetSlot.options, { each: true })
  @ArrayMaxSize(4)
  slots: WidgetSlot[];
}

/** Разрешённое плагину. */
export class PluginGrantDto extends PluginPermissionsDto {
  /** К каким аккаунтам относятся права; `null` — ко всем. */
  @ValidateIf((_, accounts) => accounts !== null)
  @IsUUID(undefined, { each: true })
  @ArrayMaxSize(1_000)
  accounts: string[] | null;
}

/** Новая версия, которая просит больше разрешённого; прежняя служит, пока администратор не решит. */
export class OfferedVersionDto {
  version: string;
  permissions: PluginPermissionsDto;
}

export type PluginState = 'on' | 'off' | 'asking' | 'broken' | 'gone';

/** Причина состояния словами на обоих языках. */
export class PluginReasonDto extends LocalizedDto {
  /** Постоянный код причины; `said` — слова самого плагина. */
  code: string;
}

export class PluginDto {
  id: string;
  version: string;
  title: LocalizedDto;
  description: LocalizedDto;
  /**
   * `on` — работает, `off` — выключен, `asking` — ждёт разрешений, `broken` — остановлен после сбоев,
   * `gone` — папки больше нет.
   */
  state: PluginState;
  /** Почему он в таком состоянии. */
  reason: PluginReasonDto | null;
  /** Папка на сервере; `null` — загружен архивом. */
  folder: string | null;
  /** Что просит служащая версия. */
  asks: PluginPermissionsDto;
  /** Что ему разрешено. */
  granted: PluginGrantDto;
  offered: OfferedVersionDto | null;
  /** Узлы, которые он добавил; пусто, пока он ни разу не запускался. */
  nodes: PluginNodeDto[];
  commands: PluginCommandDto[];
  hooks: PluginHookDto[];
  routes: PluginRouteDto[];
  schedules: PluginScheduleDto[];
  widgets: PluginWidgetDto[];
  /** `null` — в отвечающем процессе плагин не работает. */
  use: PluginUseDto | null;
  /** JSON Schema настроек; `null` — настроек у плагина нет. */
  settingsSchema: object | null;
  /** Заданные настройки без тайных полей (`format: "secret"` или `writeOnly: true`); `null` — не заданы. */
  settings: object | null;
  /** Пути тайных полей, которые заданы: `auth.key`. */
  settingsSecrets: string[];
  /** Отпечаток кода SHA-256. */
  hash: string;
  updatedAt: Date;
}

/** Папка, которую не удалось принять. */
export class PluginRefusalDto {
  folder: string;
  reason: LocalizedDto;
  at: Date;
}

export class PluginsDto {
  items: PluginDto[];
  refusals: PluginRefusalDto[];
}

export class EnablePluginDto {
  /** Разрешения, которые видел администратор: все, что просит плагин, и аккаунты, к которым они относятся. */
  @ValidateNested()
  @Type(() => PluginGrantDto)
  permissions: PluginGrantDto;
}

export class PluginSettingsDto {
  /** Значения по схеме плагина вместо прежних. Тайное поле, которого здесь нет, остаётся прежним, `null` стирает его. */
  @IsObject()
  values: object;
}

export class PluginLogLineDto {
  at: Date;
  level: 'info' | 'warning' | 'error';
  text: string;
}

export class PluginLogDto {
  /** Последние двести строк, новые первыми. */
  items: PluginLogLineDto[];
}
