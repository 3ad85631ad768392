import type { ErrorText } from '../error-text.js';

/** Отказы входа в Telegram: начало, шаги, отказы самого Telegram, строки сеансов. */
export const telegramErrors = {
  'telegram.api-id-missing': {
    ru: 'В установке нет api_id и api_hash Telegram. Администратор вписывает их в «Настройках»; получить их можно на my.telegram.org.',
    en: 'The installation has no Telegram api_id and api_hash. An administrator enters them in Settings; get them at my.telegram.org.',
  },
  'telegram.api-id-invalid': {
    ru: 'Telegram не принимает api_id и api_hash этой установки. Администратору нужно сверить их с my.telegram.org.',
    en: 'Telegram refuses the api_id and api_hash of this installation. An administrator should check them at my.telegram.org.',
  },
  'telegram.already-signed-in': {
    ru: 'Аккаунт уже вошёл в Telegram. Чтобы войти заново, сначала выйдите.',
    en: 'The account is already signed in to Telegram. Sign out first to sign in again.',
  },
  'telegram.already-connected': {
    ru: 'Этот Telegram-аккаунт уже подключён здесь. Пользуйтесь им там или сначала отключите его.',
    en: 'This Telegram account is already connected here. Use it there or disconnect it first.',
  },
  'telegram.another-user': {
    ru: 'Это другой Telegram-аккаунт, не тот, что был подключён здесь раньше. Заведите для него отдельный аккаунт.',
    en: 'This is a different Telegram account from the one connected here before. Create a separate account for it.',
  },
  'telegram.not-signed-in': {
    ru: 'Аккаунт не вошёл в Telegram. Сначала войдите.',
    en: 'The account is not signed in to Telegram. Sign in first.',
  },
  'telegram.login-missing': {
    ru: 'Вход не начат или его время вышло. Начните вход заново.',
    en: 'No sign-in is under way or its time is over. Start the sign-in again.',
  },
  'telegram.login-interrupted': {
    ru: 'Вход прервался: процесс, который его вёл, остановился. Начните вход заново.',
    en: 'The sign-in was interrupted: the process that led it has stopped. Start the sign-in again.',
  },
  'telegram.login-of-another': {
    ru: 'В этот аккаунт сейчас входит другой человек. Дождитесь его или отмените его вход.',
    en: 'Someone else is signing this account in right now. Wait for them or cancel their sign-in.',
  },
  'telegram.login-busy': {
    ru: 'Прежний шаг входа ещё выполняется. Подождите несколько секунд и повторите.',
    en: 'The previous sign-in step is still running. Wait a few seconds and try again.',
  },
  'telegram.login-other-step': {
    ru: 'Вход сейчас на другом шаге. Обновите страницу и продолжите с него.',
    en: 'The sign-in is at another step. Reload the page and continue from there.',
  },
  'telegram.too-many-starts': {
    ru: 'Вход в этот аккаунт начинали слишком часто. Подождите: иначе Telegram закроет вход надолго.',
    en: 'Sign-in to this account was started too often. Wait, or Telegram will block it for long.',
  },
  'telegram.too-many-tries': {
    ru: 'Слишком много неверных попыток, вход прекращён. Начните вход заново.',
    en: 'Too many wrong tries, the sign-in is over. Start the sign-in again.',
  },
  'telegram.phone-invalid': {
    ru: 'Telegram не принимает такой номер. Введите его целиком, с кодом страны.',
    en: 'Telegram refuses this number. Enter it in full, with the country code.',
  },
  'telegram.phone-unregistered': {
    ru: 'На этот номер нет аккаунта Telegram. Заведите его в приложении Telegram и повторите.',
    en: 'There is no Telegram account for this number. Create one in the Telegram app and try again.',
  },
  'telegram.phone-banned': {
    ru: 'Telegram заблокировал этот номер. Обжалуйте блокировку в приложении Telegram.',
    en: 'Telegram has banned this number. Appeal in the Telegram app.',
  },
  'telegram.account-banned': {
    ru: 'Telegram заблокировал этот аккаунт. Обжалуйте блокировку в приложении Telegram.',
    en: 'Telegram has banned this account. Appeal in the Telegram app.',
  },
  'telegram.account-deleted': {
    ru: 'Этот аккаунт Telegram удалён, войти в него нельзя. Подключите другой.',
    en: 'This Telegram account was deleted, nobody can sign in to it. Connect another one.',
  },
  'telegram.phone-flood': {
    ru: 'Telegram закрыл вход по этому номеру из-за частых попыток. Попробуйте через сутки.',
    en: 'Telegram blocked sign-in for this number after too many attempts. Try again in a day.',
  },
  'telegram.flood': {
    ru: 'Telegram просит подождать, прежде чем повторить.',
    en: 'Telegram asks to wait before trying again.',
  },
  'telegram.code-invalid': {
    ru: 'Код не подходит. Проверьте последний код от Telegram и введите его ещё раз.',
    en: 'The code is wrong. Check the latest code from Telegram and enter it again.',
  },
  'telegram.code-expired': {
    ru: 'Код больше не действует. Вернитесь к номеру и запросите новый.',
    en: 'The code is no longer valid. Go back to the number and request a new one.',
  },
  'telegram.code-unavailable': {
    ru: 'Telegram не может выслать код ещё одним способом. Войдите по QR-коду или позже начните вход заново.',
    en: 'Telegram has no other way to send the code. Sign in by QR code or start again later.',
  },
  'telegram.official-app-needed': {
    ru: 'Telegram требует сначала войти по этому номеру в официальном приложении. Войдите там, затем здесь — лучше по QR-коду.',
    en: 'Telegram requires signing in with this number in the official app first. Do that, then sign in here, preferably by QR code.',
  },
  'telegram.password-invalid': {
    ru: 'Пароль двухэтапной проверки не подходит. Проверьте раскладку и повторите.',
    en: 'The two-step verification password is wrong. Check the keyboard layout and try again.',
  },
  'telegram.not-authorised': {
    ru: 'Telegram не знает такого сеанса: его завершили или им уже пользуется другая программа. Войдите по QR-коду или номеру.',
    en: 'Telegram does not know this session: it was ended or taken by another program. Sign in by QR code or phone number.',
  },
  'telegram.unreachable': {
    ru: 'Серверы Telegram не отвечают. Проверьте сеть; если Telegram закрыт, задайте аккаунту прокси.',
    en: 'Telegram servers do not answer. Check the network; if Telegram is blocked, set a proxy for the account.',
  },
  'telegram.proxy-unreachable': {
    ru: 'Не удаётся связаться с Telegram через прокси аккаунта. Проверьте адрес и пароль прокси или уберите его.',
    en: 'Telegram cannot be reached through the proxy of the account. Check its address and password or remove it.',
  },
  'telegram.refused': {
    ru: 'Telegram отказал: {error}. Начните вход заново; если повторится, сообщите администратору.',
    en: 'Telegram refused: {error}. Start the sign-in again; if this repeats, tell the administrator.',
  },
  'telegram.string-invalid': {
    ru: 'Строку сеанса не удалось прочитать. Скопируйте её целиком и повторите.',
    en: 'The session string cannot be read. Copy the whole of it and try again.',
  },
  'telegram.too-many-exports': {
    ru: 'Сеанс этого аккаунта выгружали слишком часто. Подождите и повторите.',
    en: 'The session of this account was exported too often. Wait and try again.',
  },
} as const satisfies Record<string, ErrorText>;
