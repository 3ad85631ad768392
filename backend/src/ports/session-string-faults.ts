import type { Localized } from '@zveno/contracts/localized.js';

/** Что не так со строкой сеанса: продолжение фразы «Telethon: …». */
export const sessionStringFaults = {
  alphabet: {
    ru: 'в ней есть знаки, которых не бывает в base64',
    en: 'it has characters base64 never has',
  },
  'no-key': {
    ru: 'ключ пуст: программа, которая её дала, ещё не вошла',
    en: 'the key is empty: the program that gave it has not signed in yet',
  },
  'no-such-dc': {
    ru: 'дата-центра {dc} не бывает, есть с 1 по 5',
    en: 'there is no data centre {dc}, only 1 to 5',
  },
  'wrong-user': {
    ru: 'номер пользователя не может быть таким',
    en: 'a user id cannot be like this',
  },
  'cut-short': {
    ru: 'длина не та: возможно, скопирована не вся',
    en: 'the length is wrong: perhaps only a part was copied',
  },
  'too-short': {
    ru: 'строка слишком коротка: возможно, скопирована не вся',
    en: 'the string is too short: perhaps only a part was copied',
  },
  'other-program': {
    ru: 'такие строки начинаются с «1», эта — другой программы',
    en: 'such strings start with “1”, this one is from another program',
  },
  unknown: {
    ru: 'не похоже ни на Telethon, ни на Pyrogram, ни на GramJS, ни на mtcute',
    en: 'it looks like none of Telethon, Pyrogram, GramJS and mtcute',
  },
  'odd-flag': {
    ru: 'вместо «да» или «нет» стоит другое',
    en: 'something else stands in place of “yes” or “no”',
  },
  'not-address': {
    ru: 'адрес дата-центра не похож на IP',
    en: 'the data centre address does not look like an IP',
  },
  'no-address': {
    ru: 'нужен адрес дата-центра',
    en: 'the data centre address is needed',
  },
  version: { ru: 'читается только третья версия', en: 'only version three can be read' },
  bot: { ru: 'это вход бота', en: 'this is a bot login' },
  'odd-dc': {
    ru: 'дата-центр записан незнакомо',
    en: 'the data centre is written in an unknown way',
  },
  'no-user': { ru: 'нужен номер пользователя', en: 'the user id is needed' },
  test: {
    ru: 'это вход на тестовых серверах Telegram',
    en: 'this login belongs to the Telegram test servers',
  },
  'unreachable-dc': {
    ru: 'к дата-центру {dc} не подключиться',
    en: 'data centre {dc} cannot be connected to',
  },
} as const satisfies Record<string, Localized>;
