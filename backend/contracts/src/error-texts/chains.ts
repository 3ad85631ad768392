import type { ErrorText } from '../error-text.js';

export const chainErrors = {
  'chains.document-invalid': {
    ru: 'Документ цепочки не принят, замечаний: {count}. Ничего не сохранено: исправьте их и повторите.',
    en: 'The chain document is refused, problems: {count}. Nothing is saved: correct them and try again.',
  },
  'chains.not-publishable': {
    ru: 'Цепочку нельзя опубликовать, замечаний: {count}. Исправьте их и повторите.',
    en: 'The chain cannot be published, problems: {count}. Correct them and try again.',
  },
  'chains.nothing-to-publish': {
    ru: 'Черновик не отличается от опубликованной версии {number}. Измените его, чтобы опубликовать новую.',
    en: 'The draft equals the published version {number}. Change it to publish a new one.',
  },
  'chains.version-not-found': {
    ru: 'У цепочки нет версии {number}. Откройте список версий и выберите другую.',
    en: 'The chain has no version {number}. Open the list of versions and choose another.',
  },
  'chains.archived': {
    ru: 'Цепочка в архиве и не меняется. Верните её из архива и повторите.',
    en: 'The chain is archived and cannot change. Take it out of the archive and try again.',
  },
  'chains.not-archived': {
    ru: 'Удалить можно только цепочку из архива. Сначала отправьте её в архив.',
    en: 'Only an archived chain can be deleted. Archive it first.',
  },
  'chains.people-inside': {
    ru: 'В цепочке ещё идут выполнения: {count}. Остановите их или дождитесь конца и повторите.',
    en: 'Tasks are still running in the chain: {count}. Stop them or wait for them to end and try again.',
  },
} as const satisfies Record<string, ErrorText>;
