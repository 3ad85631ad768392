import { type ErrorParameters, wordsOf } from '@zveno/contracts/error-text.js';
import type { Localized } from '@zveno/contracts/localized.js';
import { sessionStringFaults } from './session-string-faults.js';

/** Библиотеки, чьи строки сеанса понимает Звено. */
export const sessionStringFormats = ['telethon', 'pyrogram', 'gramjs', 'mtcute'] as const;
export type SessionStringFormat = (typeof sessionStringFormats)[number];

/** Вход, записанный строкой: ключ и то, что о нём помнит библиотека. */
export interface PortableLogin {
  readonly dcId: number;
  /** Адрес дата-центра; в строках Pyrogram его нет. */
  readonly address?: string;
  readonly port?: number;
  /** 256 байт. */
  readonly authKey: Uint8Array;
  /** Чей вход; Telethon и GramJS этого не пишут. */
  readonly userId?: number;
  /** Вход на тестовых серверах Telegram. */
  readonly isTest: boolean;
}

const titles: Readonly<Record<SessionStringFormat, string>> = {
  telethon: 'Telethon',
  pyrogram: 'Pyrogram',
  gramjs: 'GramJS',
  mtcute: 'mtcute',
};

/** Строка не разобрана: какой формат в ней видели и что в нём не так. Самой строки в тексте нет. */
export class SessionStringBroken extends Error {
  override readonly name = 'SessionStringBroken';
  readonly reason: Localized;

  constructor(
    readonly format: SessionStringFormat | undefined,
    fault: keyof typeof sessionStringFaults,
    parameters: ErrorParameters = {},
  ) {
    const said = (locale: 'ru' | 'en') =>
      (format ? `${titles[format]}: ` : '') +
      wordsOf(sessionStringFaults[fault], locale, parameters);
    const reason = { ru: said('ru'), en: said('en') };
    super(reason.ru);
    this.reason = reason;
  }
}
