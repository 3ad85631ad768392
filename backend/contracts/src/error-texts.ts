import { type ErrorParameters, type ErrorText, type Locale, wordsOf } from './error-text.js';
import { accessErrors } from './error-texts/access.js';
import { authErrors } from './error-texts/auth.js';
import { chainErrors } from './error-texts/chains.js';
import { contactErrors } from './error-texts/contacts.js';
import { grantErrors } from './error-texts/grants.js';
import { liveErrors } from './error-texts/live.js';
import { pluginErrors } from './error-texts/plugins.js';
import { requestErrors } from './error-texts/request.js';
import { secretErrors } from './error-texts/secrets.js';
import { sessionErrors } from './error-texts/sessions.js';
import { settingErrors } from './error-texts/settings.js';
import { taskErrors } from './error-texts/tasks.js';
import { telegramErrors } from './error-texts/telegram.js';
import { testChatErrors } from './error-texts/test-chat.js';
import { usersErrors } from './error-texts/users.js';
import { webhookErrors } from './error-texts/webhooks.js';

/** Все отказы системы по постоянному коду. Область добавляет сюда свой список. */
export const errorTexts = {
  ...accessErrors,
  ...authErrors,
  ...chainErrors,
  ...contactErrors,
  ...grantErrors,
  ...liveErrors,
  ...pluginErrors,
  ...requestErrors,
  ...secretErrors,
  ...sessionErrors,
  ...settingErrors,
  ...taskErrors,
  ...telegramErrors,
  ...testChatErrors,
  ...usersErrors,
  ...webhookErrors,
} as const satisfies Record<string, ErrorText>;

export type ErrorCode = keyof typeof errorTexts;

/** Текст отказа на языке человека с подставленными параметрами. */
export function describeError(
  code: ErrorCode,
  locale: Locale,
  parameters: ErrorParameters,
): string {
  return wordsOf(errorTexts[code], locale, parameters);
}
