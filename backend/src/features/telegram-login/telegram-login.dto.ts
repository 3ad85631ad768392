import { formatRule } from '@zveno/contracts/format-rule.js';
import { IsIn, IsOptional, IsString, Length, Matches, MaxLength } from 'class-validator';

const formats = ['telethon', 'pyrogram', 'gramjs', 'mtcute'] as const;
type Format = (typeof formats)[number];

/** Номер телефона аккаунта Telegram. */
export class LoginPhoneDto {
  /** С кодом страны; пробелы, скобки и дефисы не мешают. */
  @IsString()
  @Matches(/^\+?[\d\s()-]{7,24}$/, {
    message: formatRule(
      'нужен номер телефона с кодом страны',
      'a phone number with the country code is needed',
    ),
  })
  phone: string;
}

/** Код, который прислал Telegram. */
export class LoginCodeInputDto {
  @IsString()
  @Length(1, 64)
  @Matches(/\S/, { message: formatRule('введите код', 'enter the code') })
  code: string;
}

/** Пароль двухэтапной проверки Telegram. */
export class LoginPasswordDto {
  @IsString()
  @Length(1, 1024)
  password: string;
}

/** Код QR для сканирования. */
export class LoginQrDto {
  /** Содержимое кода: `tg://login?token=…`. */
  url: string;
  /** Когда сменится другим. */
  expiresAt: Date;
}

/** Куда ушёл код. */
export class LoginCodeDto {
  /** Телефон со скрытой серединой. */
  phone: string;
  /** `app` — в открытый Telegram, `sms`, `call`, `email` и другие виды Telegram. */
  kind: string;
  /** Сколько в коде знаков; 0 — неизвестно. */
  length: number;
  /** Куда уйдёт следующий код; `none` — другого пути нет. */
  next: string;
  /** Когда можно просить код ещё раз. */
  resendAt: Date;
}

/** Почему вход не удался. */
export class LoginErrorDto {
  /** Постоянный код отказа. */
  code: string;
  text: string;
}

/** На каком шаге вход: `taken` — входит другой человек, `none` — входа нет. */
export class TelegramLoginDto {
  step: 'none' | 'qr' | 'code' | 'password' | 'done' | 'failed' | 'taken';
  qr: LoginQrDto | null;
  code: LoginCodeDto | null;
  /** Подсказка к паролю, которую человек оставил себе в Telegram. */
  hint: string | null;
  error: LoginErrorDto | null;
  /** Когда вход придётся начинать заново. */
  expiresAt: Date | null;
}

/** Строка сеанса другой программы. */
export class ImportSessionDto {
  @IsString()
  @MaxLength(2000)
  @Matches(/\S/, { message: formatRule('вставьте строку сеанса', 'paste the session string') })
  text: string;

  /** Без него формат узнаётся сам. */
  @IsOptional()
  @IsIn(formats)
  format?: Format;
}

/** Выгрузка сеанса: пароль — ваш, от входа сюда. */
export class ExportSessionDto {
  @IsString()
  @MaxLength(1024)
  password: string;

  @IsIn(formats)
  format: Format;
}

/** Строка сеанса. Кто ею владеет, владеет аккаунтом Telegram. */
export class SessionStringDto {
  text: string;
  /** Чем опасна строка. */
  warning: string;
}
