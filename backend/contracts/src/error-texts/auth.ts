import type { ErrorText } from '../error-text.js';

export const authErrors = {
  'auth.wrong-credentials': {
    ru: 'Почта или пароль не подходят. Проверьте их и повторите; забытый пароль сбрасывает администратор.',
    en: 'The e-mail or the password is wrong. Check them and try again; an administrator can reset a forgotten password.',
  },
  'auth.disabled': {
    ru: 'Ваша учётная запись отключена. Обратитесь к администратору установки.',
    en: 'Your account is disabled. Contact the administrator of this installation.',
  },
  'auth.locked': {
    ru: 'Слишком много попыток входа. Подождите и повторите.',
    en: 'Too many sign-in attempts. Wait and try again.',
  },
  'auth.overloaded': {
    ru: 'Сейчас входит слишком много людей. Подождите и повторите.',
    en: 'Too many people are signing in right now. Wait and try again.',
  },
  'auth.sign-in-ended': {
    ru: 'Вход закончился. Войдите ещё раз.',
    en: 'Your sign-in has ended. Sign in again.',
  },
  'auth.foreign-origin': {
    ru: 'Запрос пришёл с чужой страницы. Откройте Звено по его собственному адресу и повторите.',
    en: 'The request came from another site. Open Zveno at its own address and try again.',
  },
  'auth.registration-closed': {
    ru: 'Регистрация закрыта. Попросите администратора открыть её.',
    en: 'Registration is closed. Ask an administrator to open it.',
  },
  'auth.registration-by-invitation': {
    ru: 'Регистрация только по приглашению. Попросите его у администратора.',
    en: 'Registration is by invitation only. Ask an administrator for one.',
  },
  'auth.sign-in-missing': {
    ru: 'Такого входа нет: возможно, он уже закончен. Обновите список.',
    en: 'There is no such sign-in; it may have ended already. Reload the list.',
  },
  'auth.wrong-password': {
    ru: 'Текущий пароль не подходит. Проверьте его и повторите.',
    en: 'The current password is wrong. Check it and try again.',
  },
  'auth.unsupported-grant': {
    ru: 'Такой способ получить билеты не поддерживается. Годятся password и refresh_token.',
    en: 'This grant type is not supported. Use password or refresh_token.',
  },
  'auth.weak-password': {
    ru: 'Пароль не подходит. Исправьте отмеченное поле и повторите.',
    en: 'The password cannot be accepted. Correct the marked field and try again.',
  },
} as const satisfies Record<string, ErrorText>;
