import type { ErrorText } from '../error-text.js';

export const grantErrors = {
  'grants.person-missing': {
    ru: 'Человека с такой почтой нет. Проверьте почту или попросите его сначала зарегистрироваться.',
    en: 'Nobody has this e-mail. Check it, or ask the person to register first.',
  },
  'grants.team-missing': {
    ru: 'Такой команды нет. Обновите список команд и выберите из него.',
    en: 'There is no such team. Reload the list of teams and choose from it.',
  },
  'grants.missing': {
    ru: 'Такого права уже нет. Обновите список.',
    en: 'This grant no longer exists. Reload the list.',
  },
  'grants.already-owner': {
    ru: 'Этот человек — владелец и так может всё. Выберите другого.',
    en: 'This person is the owner and may do everything already. Choose someone else.',
  },
} as const satisfies Record<string, ErrorText>;
