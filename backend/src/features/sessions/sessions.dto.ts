import { formatRule } from '@zveno/contracts/format-rule.js';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { SessionStatus } from '@zveno/contracts/session-state.js';
import { PageQuery } from '../../api/page.dto.js';
import type { Role } from '../access/index.js';
import type { SpentDto } from '../pace/index.js';

const proxyKinds = ['socks5', 'http', 'mtproto'] as const;
type ProxyKind = (typeof proxyKinds)[number];

/** Отбор аккаунтов. */
export class SessionsQuery extends PageQuery {
  /** Часть имени или имени пользователя; регистр не важен. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  search?: string;
}

/** Новый аккаунт. */
export class CreateSessionDto {
  /** Имя, под которым аккаунт виден здесь. */
  @IsString()
  @Length(1, 120)
  @Matches(/\S/, {
    message: formatRule('имя не может состоять из пробелов', 'a name cannot consist of spaces'),
  })
  name: string;
}

/** Что изменить в аккаунте. */
export class ChangeSessionDto {
  @IsOptional()
  @IsString()
  @Length(1, 120)
  @Matches(/\S/, {
    message: formatRule('имя не может состоять из пробелов', 'a name cannot consist of spaces'),
  })
  name?: string;

  /** Пределы отправки, тихие часы и часовой пояс; заменяются целиком. */
  @IsOptional()
  @IsObject()
  settings?: object;
}

/** Прокси аккаунта. */
export class SetProxyDto {
  @IsIn(proxyKinds)
  kind: ProxyKind;

  /** Имя или адрес сервера без порта. */
  @IsString()
  @Matches(/^[^\s/@]{1,253}$/, {
    message: formatRule(
      'нужно имя или адрес сервера без порта и пути',
      'a host name or address without a port and a path is needed',
    ),
  })
  host: string;

  @IsInt()
  @Min(1)
  @Max(65_535)
  port: number;

  @IsOptional()
  @IsString()
  @MaxLength(255)
  username?: string;

  @IsOptional()
  @IsString()
  @MaxLength(255)
  password?: string;

  /** Секрет прокси MTProto, шестнадцатеричный или base64. */
  @ValidateIf(({ kind, secret }: SetProxyDto) => kind === 'mtproto' || secret !== undefined)
  @IsString()
  @Matches(/^[\w+/=-]{16,512}$/, {
    message: formatRule('нужен секрет прокси MTProto', 'the MTProto proxy secret is needed'),
  })
  secret?: string;
}

/** Прокси, как его можно показать: без имени и пароля. */
export class ProxySummaryDto {
  kind: ProxyKind;
  host: string;
  port: number;
  /** Прокси открывается паролем или секретом. */
  authenticated: boolean;
}

/** Место цепочки в аккаунте. */
export class ArrangedChainDto {
  @IsUUID()
  chainId: string;

  /** Выключенная не начинает новых выполнений в этом аккаунте. */
  @IsBoolean()
  enabled: boolean;
}

/** Цепочки аккаунта: первую спрашивают раньше. */
export class ArrangeChainsDto {
  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique(({ chainId }: ArrangedChainDto) => chainId)
  @ValidateNested({ each: true })
  @Type(() => ArrangedChainDto)
  chains: ArrangedChainDto[];
}

/** Подтверждение удаления. */
export class DeleteSessionQuery {
  /** Имя аккаунта в точности. */
  @IsString()
  @MaxLength(120)
  name: string;
}

/** Почему аккаунт в этом состоянии и что делать. */
export class SessionReasonDto {
  /** Постоянный код причины. */
  code: string;
  text: string;
  /** Следующий шаг. */
  next: string;
}

/** Аккаунт без настроек. */
export class SessionSummaryDto {
  id: string;
  name: string;
  ownerId: string;
  ownerName: string;
  status: SessionStatus;
  reason: SessionReasonDto;
  /** Когда состояние кончится само; `null` — срока нет. */
  statusUntil: Date | null;
  /** Номер пользователя Telegram; `null` — входа не было. */
  telegramUserId: string | null;
  username: string | null;
  /** Телефон со скрытой серединой. */
  phone: string | null;
  /** Сколько включённых цепочек ведёт аккаунт. */
  chains: number;
  /** Сколько выполнений идёт сейчас. */
  peopleInside: number;
  /** Редакция: её возвращают в `If-Match`. */
  revision: number;
  createdAt: Date;
  updatedAt: Date;
}

/** Строка списка аккаунтов. */
export class SessionLineDto extends SessionSummaryDto {
  /** Сообщений за последний час. */
  hour: SpentDto;
}

/** Страница аккаунтов. */
export class SessionPageDto {
  readonly items: SessionLineDto[];
  /** Место следующей страницы; `null` — аккаунты кончились. */
  readonly next: string | null;
}

/** Аккаунт с настройками. */
export class SessionDto extends SessionSummaryDto {
  /** Пределы отправки, тихие часы и часовой пояс. */
  settings: object;
  proxy: ProxySummaryDto | null;
  /** Ваша роль: `viewer`, `operator`, `editor`, `manager` или `owner`. */
  role: Role;
}

/** Цепочка аккаунта. */
export class SessionChainDto {
  chainId: string;
  name: string;
  enabled: boolean;
  /** Номер опубликованной версии; `null` — цепочка ещё не отвечает. */
  publishedNumber: number | null;
  archived: boolean;
}

/** Цепочки аккаунта по порядку. */
export class SessionChainsDto {
  /** Редакция аккаунта: её возвращают в `If-Match`. */
  revision: number;
  chains: SessionChainDto[];
}
