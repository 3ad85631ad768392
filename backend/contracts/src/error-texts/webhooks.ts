import type { ErrorText } from '../error-text.js';

export const webhookErrors = {
  'webhooks.unknown': {
    ru: 'Вебхука с таким адресом нет. Возьмите адрес в цепочке: его могли сменить.',
    en: 'There is no webhook at this address. Take the address from the chain: it may have changed.',
  },
  'webhooks.wrong-method': {
    ru: 'Вебхук принимает только {methods}.',
    en: 'The webhook accepts {methods} only.',
  },
  'webhooks.bad-signature': {
    ru: 'Подпись запроса не сошлась: нужен HMAC-SHA256 тела в заголовке {header}.',
    en: 'The signature does not match: HMAC-SHA256 of the body is expected in {header}.',
  },
  'webhooks.secret-missing': {
    ru: 'Секрета подписи у владельца цепочки больше нет. Добавьте его и повторите.',
    en: 'The chain owner no longer has the signature secret. Add it and try again.',
  },
  'webhooks.not-published': {
    ru: 'Цепочка не опубликована, или в ней больше нет этого вебхука. Опубликуйте её и повторите.',
    en: 'The chain is not published or has lost this webhook. Publish it and try again.',
  },
  'webhooks.too-many': {
    ru: 'Слишком много запросов на этот вебхук. Повторите через {seconds} с.',
    en: 'Too many requests to this webhook. Try again in {seconds} s.',
  },
  'webhooks.node-missing': {
    ru: 'В цепочке нет вебхука с таким именем узла.',
    en: 'The chain has no webhook node with this name.',
  },
} as const satisfies Record<string, ErrorText>;
