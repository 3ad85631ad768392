/**
 * Состояние аккаунта. `limited` — связь есть, но отправка остановлена до названного времени;
 * `paused` — остановил человек; `failed` — без человека само не пройдёт.
 */
export const sessionStatuses = [
  'logged-out',
  'connecting',
  'online',
  'limited',
  'paused',
  'failed',
] as const;
export type SessionStatus = (typeof sessionStatuses)[number];

/** Причина состояния и следующий шаг на двух языках. */
export interface SessionReasonText {
  readonly ru: { readonly text: string; readonly next: string };
  readonly en: { readonly text: string; readonly next: string };
}

/** Причины состояний по постоянному коду. */
export const sessionReasons = {
  'never-logged-in': {
    ru: { text: 'Вход в Telegram ещё не выполнен.', next: 'Войдите по QR-коду или номеру.' },
    en: { text: 'Not signed in to Telegram yet.', next: 'Sign in by QR code or phone number.' },
  },
  'logged-out-here': {
    ru: { text: 'Вы вышли из Telegram здесь.', next: 'Войдите снова, когда понадобится.' },
    en: { text: 'You signed out of Telegram here.', next: 'Sign in again when you need it.' },
  },
  'revoked-in-telegram': {
    ru: {
      text: 'Сеанс завершён в настройках Telegram.',
      next: 'Войдите снова; если завершали не вы, смените пароль Telegram.',
    },
    en: {
      text: 'The session was ended in Telegram settings.',
      next: 'Sign in again; if it was not you, change the Telegram password.',
    },
  },
  'used-elsewhere': {
    ru: {
      text: 'Тот же сеанс открыт в другой программе, и Telegram его закрыл.',
      next: 'Уберите сеанс из другой программы и войдите здесь заново.',
    },
    en: {
      text: 'The same session was opened by another program and Telegram closed it.',
      next: 'Remove the session from the other program and sign in here again.',
    },
  },
  'account-banned': {
    ru: {
      text: 'Telegram заблокировал аккаунт.',
      next: 'Обжалуйте блокировку в приложении Telegram или через @SpamBot.',
    },
    en: {
      text: 'Telegram has banned the account.',
      next: 'Appeal in the Telegram app or through @SpamBot.',
    },
  },
  'account-deleted': {
    ru: {
      text: 'Аккаунт Telegram удалён, войти в него больше нельзя.',
      next: 'Новый аккаунт Telegram подключите отдельно, а этот удалите из Звена.',
    },
    en: {
      text: 'The Telegram account was deleted, nobody can sign in to it any more.',
      next: 'Connect a new Telegram account separately and delete this one from Zveno.',
    },
  },
  connecting: {
    ru: { text: 'Соединяемся с Telegram.', next: 'Подождите несколько секунд.' },
    en: { text: 'Connecting to Telegram.', next: 'Wait a few seconds.' },
  },
  'catching-up': {
    ru: {
      text: 'Соединились, получаем пропущенное.',
      next: 'Подождите: после долгого перерыва это занимает до минуты.',
    },
    en: {
      text: 'Connected, fetching what was missed.',
      next: 'Wait: after a long break this takes up to a minute.',
    },
  },
  'waiting-for-worker': {
    ru: {
      text: 'Аккаунт ждёт свободного исполнителя.',
      next: 'Если это дольше минуты, попросите администратора проверить процессы с ролью worker.',
    },
    en: {
      text: 'The account waits for a free worker.',
      next: 'If it takes over a minute, ask the administrator to check the worker processes.',
    },
  },
  online: {
    ru: { text: 'На связи.', next: 'Ничего делать не нужно.' },
    en: { text: 'Online.', next: 'Nothing to do.' },
  },
  'flood-wait': {
    ru: {
      text: 'Telegram попросил подождать с отправкой.',
      next: 'Отправка продолжится сама в названное время; снизьте пределы, если это повторяется.',
    },
    en: {
      text: 'Telegram asked to pause sending.',
      next: 'Sending resumes by itself at the given time; lower the limits if this repeats.',
    },
  },
  'peer-flood': {
    ru: {
      text: 'Telegram запретил писать незнакомым людям.',
      next: 'Проверьте срок у @SpamBot. Ответы знакомым и входящие работают.',
    },
    en: {
      text: 'Telegram forbids writing to strangers.',
      next: 'Ask @SpamBot for the term. Replies to known people and incoming messages work.',
    },
  },
  'account-frozen': {
    ru: {
      text: 'Telegram заморозил аккаунт: читать можно, писать нельзя.',
      next: 'Подайте апелляцию через @SpamBot; входящие работают.',
    },
    en: {
      text: 'Telegram has frozen the account: it can read but not write.',
      next: 'Appeal through @SpamBot; incoming messages work.',
    },
  },
  'too-many-connections': {
    ru: {
      text: 'Telegram просит этот сервер подключаться реже.',
      next: 'Попытки продолжатся сами через несколько минут; если повторяется, разведите аккаунты по прокси.',
    },
    en: {
      text: 'Telegram asks this server to connect less often.',
      next: 'Attempts go on by themselves in a few minutes; if it repeats, spread the accounts over proxies.',
    },
  },
  'paused-by-person': {
    ru: { text: 'Аккаунт приостановлен вручную.', next: 'Включите его, когда будете готовы.' },
    en: { text: 'The account is paused by hand.', next: 'Resume it when you are ready.' },
  },
  'network-unreachable': {
    ru: {
      text: 'Серверы Telegram недоступны.',
      next: 'Проверьте сеть; если Telegram закрыт, задайте прокси. Попытки продолжаются сами.',
    },
    en: {
      text: 'Telegram servers cannot be reached.',
      next: 'Check the network; set a proxy if Telegram is blocked. Retries go on by themselves.',
    },
  },
  'proxy-unreachable': {
    ru: { text: 'Прокси не отвечает.', next: 'Проверьте адрес и пароль прокси или уберите его.' },
    en: {
      text: 'The proxy does not answer.',
      next: 'Check its address and password or remove it.',
    },
  },
  'api-id-missing': {
    ru: {
      text: 'В установке нет api_id и api_hash Telegram.',
      next: 'Администратор вписывает их в «Настройках»; получить их можно на my.telegram.org.',
    },
    en: {
      text: 'The installation has no Telegram api_id and api_hash.',
      next: 'An administrator enters them in Settings; get them at my.telegram.org.',
    },
  },
  'api-id-refused': {
    ru: {
      text: 'Telegram не принял api_id и api_hash установки.',
      next: 'Администратор сверяет их в «Настройках» со страницей my.telegram.org.',
    },
    en: {
      text: 'Telegram refused the api_id and api_hash of the installation.',
      next: 'An administrator checks them in Settings against my.telegram.org.',
    },
  },
  unexpected: {
    ru: {
      text: 'Непредвиденная ошибка.',
      next: 'Посмотрите историю состояния аккаунта и журнал; сообщите администратору.',
    },
    en: {
      text: 'An unexpected error.',
      next: 'See the health history of the account and the log; tell the administrator.',
    },
  },
} as const satisfies Record<string, SessionReasonText>;

export type SessionReason = keyof typeof sessionReasons;

const known: ReadonlyMap<string, SessionReasonText> = new Map(Object.entries(sessionReasons));

/** Тексты причины; код, которого эта программа не знает, назван непредвиденной ошибкой. */
export function describeSessionReason(code: string): SessionReasonText {
  return known.get(code) ?? sessionReasons.unexpected;
}
