import { stopWords } from '@zveno/contracts/stop-reason.js';
import type { LanguageCode } from './language.js';

/** Сбой узла или отказ Telegram: постоянный код и русский текст с подробностями. */
export interface SaidFailure {
  readonly code: string;
  readonly message: string;
}

type Words = Readonly<Partial<Record<LanguageCode, string>>>;

/** Подробности есть только в русском тексте сервера; `{number}` — первое число из него. */
const runWords: Readonly<Record<string, Words>> = {
  'access.session-missing': { en: 'The account does not exist any more' },
  'activity.failed': { en: 'The action could not be done' },
  'activity.misplaced': { en: 'The calculation got into the queue of requests' },
  'chain.missing': { en: 'The version of the chain this task ran on does not exist any more' },
  'chain.not-callable': { en: 'The called chain is not published or has no fitting trigger' },
  'chat.ping-pong': {
    en: 'More than {number} answers in the chat within a minute: it looks like a talk with a bot',
  },
  'contact.none': { en: 'The task has no contact' },
  'delay.no-moment': { en: 'It is not clear until what time to wait' },
  'delivery.no-answer': { en: 'The channel did not answer in time' },
  'delivery.target-missing': {
    en: 'There is no message this was to be done with: it was not sent or was cancelled',
  },
  'delivery.target-waiting': { en: 'The message this is to be done with is not sent yet' },
  'engine.fault': { en: 'A fault in the program' },
  'engine.too-many-visits': { en: 'Too many steps without a wait: the chain goes in a circle' },
  'http.address': { en: 'The address of the request cannot be used' },
  'http.encoding': { en: 'The compressed answer could not be unpacked' },
  'http.forbidden-address': {
    en: 'The address leads to an internal network. An administrator can open it in Settings',
  },
  'http.network': { en: 'The server does not answer' },
  'http.redirects': { en: 'The server redirected more than {number} times' },
  'http.request': { en: 'The request is malformed: check the method and the headers' },
  'http.secret': { en: 'The owner of the chain does not have the secret the node needs' },
  'http.status': { en: 'The server answered with status {number}' },
  'http.timeout': { en: 'The server did not answer in the time given' },
  'http.too-large': { en: 'The answer is larger than the allowed {number} bytes' },
  'loop.no-list': { en: 'The value for the loop is not a list' },
  'loop.no-number': { en: 'The number of repeats is not a number' },
  'message.none': { en: 'There is no message to work with' },
  'node.missing': { en: 'The chain has no such node any more' },
  'node.unknown-type': { en: 'The node cannot work: its type is unknown' },
  'node.unusable': { en: 'The node cannot work: its settings have a mistake' },
  'plugin.missing': { en: 'The plugin that brought this node is not running' },
  'plugin.output': { en: 'The plugin named an output that does not exist' },
  'plugin.timeout': { en: 'The plugin did not finish in the time given' },
  'regex.invalid': { en: 'The regular expression from the variable has a mistake' },
  'result.too-deep': { en: 'The result is nested deeper than 64 levels' },
  'script.memory': { en: 'The script ran out of memory' },
  'script.timeout': { en: 'The script did not finish in the time given' },
  'script.too-large': { en: 'The result is longer than {number} characters' },
  'send.empty': { en: 'The text of the message came out empty' },
  'send.failed': { en: 'The message could not be sent' },
  'send.nowhere': { en: 'There is nowhere to write: choose the account or the chat in the node' },
  'set.wrong-type': { en: 'The value is not of the type the variable keeps' },
  // Так остановленные записаны прежними версиями: причина — только в русских словах.
  'task.cancelled': { en: 'The task was stopped' },
  'task.stopped': { en: 'The called chain was stopped' },
  'template.failed': { en: 'A substitution in the text did not work' },
  'template.invalid': { en: 'The text has a mistake in a substitution' },
  'template.too-long': { en: 'The text came out too long' },
};

const telegramWords: Readonly<Record<string, Readonly<Record<LanguageCode, string>>>> = {
  CHAT_ADMIN_REQUIRED: {
    ru: 'В этом чате так могут только администраторы',
    en: 'Only administrators may do this in the chat',
  },
  CHAT_WRITE_FORBIDDEN: {
    ru: 'В этот чат писать нельзя',
    en: 'Writing to this chat is not allowed',
  },
  FLOOD_WAIT: {
    ru: 'Telegram попросил подождать: сообщений было слишком много',
    en: 'Telegram asked to wait: there were too many messages',
  },
  FROZEN_METHOD_INVALID: {
    ru: 'Telegram заморозил аккаунт: писать нельзя',
    en: 'Telegram has frozen the account: it cannot write',
  },
  INPUT_USER_DEACTIVATED: {
    ru: 'Собеседник удалил свой аккаунт',
    en: 'The contact has deleted the account',
  },
  MESSAGE_ID_INVALID: { ru: 'Такого сообщения уже нет', en: 'There is no such message any more' },
  MESSAGE_NOT_MODIFIED: {
    ru: 'Новый текст не отличается от прежнего',
    en: 'The new text is the same as before',
  },
  MESSAGE_TOO_LONG: {
    ru: 'Сообщение слишком длинное: Telegram его не примет',
    en: 'The message is too long for Telegram',
  },
  OFFLINE: { ru: 'Связи с Telegram сейчас нет', en: 'There is no connection to Telegram now' },
  PEER_FLOOD: {
    ru: 'Telegram запретил писать незнакомым людям',
    en: 'Telegram forbids writing to strangers',
  },
  PEER_ID_INVALID: {
    ru: 'Аккаунт не знает такого собеседника',
    en: 'The account does not know this contact',
  },
  PEER_UNKNOWN: {
    ru: 'Аккаунт не знает собеседника: он ещё не писал',
    en: 'The account does not know the contact: they have not written yet',
  },
  REACTION_INVALID: {
    ru: 'Такую реакцию здесь поставить нельзя',
    en: 'This reaction cannot be used here',
  },
  SLOWMODE_WAIT: {
    ru: 'В чате включён медленный режим: надо подождать',
    en: 'The chat is in slow mode: wait',
  },
  TIMEOUT: { ru: 'Telegram не ответил вовремя', en: 'Telegram did not answer in time' },
  USER_IS_BLOCKED: {
    ru: 'Собеседник заблокировал аккаунт',
    en: 'The contact has blocked the account',
  },
  USER_PRIVACY_RESTRICTED: {
    ru: 'Собеседник закрыл доступ настройками приватности',
    en: 'The privacy settings of the contact do not allow it',
  },
};

const unknownRefusal: Readonly<Record<LanguageCode, string>> = {
  ru: 'Telegram отказал',
  en: 'Telegram refused',
};
const rpcName = /^[A-Z][A-Z\d_]+$/;

/** Сбой словами на языке человека; чего в списках нет, остаётся словами сервера. */
export function failureWords(failure: SaidFailure, language: LanguageCode): string {
  const { code, message } = failure;
  const said = telegramWords[code] ?? stopWords(code) ?? runWords[code];
  const known = said?.[language];
  if (known !== undefined)
    return known.replace('{number}', /\d+/.exec(message)?.[0] ?? '').replace(/ {2,}/g, ' ');
  if (rpcName.test(code)) return `${unknownRefusal[language]}: ${code}`;
  if (language === 'ru') return message;
  return message.replace(/\(строка (\d+)\)/, '(line $1)');
}
