import type { ErrorText } from '../error-text.js';

export const testChatErrors = {
  'test-chat.not-started': {
    ru: 'Разговора с черновиком ещё нет. Нажмите «Начать» в тест-чате.',
    en: 'There is no conversation with the draft yet. Press “Start” in the test chat.',
  },
  'test-chat.nothing-waits': {
    ru: 'Прокручивать нечего: ни одно выполнение разговора не ждёт срока.',
    en: 'There is nothing to skip: no task of the conversation waits for a time.',
  },
  'test-chat.no-such-trigger': {
    ru: 'В черновике нет такого включённого запуска или он ждёт сообщения. Начните разговор заново, если черновик изменился.',
    en: 'The draft has no such enabled trigger, or it waits for a message. Start again if the draft has changed.',
  },
} as const satisfies Record<string, ErrorText>;
