import type { ErrorText } from '../error-text.js';

export const accessErrors = {
  'access.session-missing': {
    ru: 'Такого аккаунта нет, или он вам не открыт. Проверьте адрес или попросите доступ у владельца.',
    en: 'There is no such account, or it is not shared with you. Check the address or ask its owner.',
  },
  'access.chain-missing': {
    ru: 'Такой цепочки нет, или она вам не открыта. Проверьте адрес или попросите доступ у владельца.',
    en: 'There is no such chain, or it is not shared with you. Check the address or ask its owner.',
  },
  'access.needs-operator': {
    ru: 'Для этого нужна роль оператора или выше. Попросите её у владельца или управляющего.',
    en: 'This needs the operator role or higher. Ask the owner or a manager for it.',
  },
  'access.needs-editor': {
    ru: 'Для этого нужна роль редактора или выше. Попросите её у владельца или управляющего.',
    en: 'This needs the editor role or higher. Ask the owner or a manager for it.',
  },
  'access.needs-manager': {
    ru: 'Для этого нужна роль управляющего. Попросите её у владельца.',
    en: 'This needs the manager role. Ask the owner for it.',
  },
  'access.needs-owner': {
    ru: 'Это может только владелец. Попросите сделать это его или администратора.',
    en: 'Only the owner may do this. Ask the owner or an administrator.',
  },
  'access.administrator-only': {
    ru: 'Это может только администратор установки. Обратитесь к нему.',
    en: 'Only an administrator of this installation may do this. Ask one.',
  },
} as const satisfies Record<string, ErrorText>;
