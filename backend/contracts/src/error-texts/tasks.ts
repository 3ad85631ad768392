import type { ErrorText } from '../error-text.js';

export const taskErrors = {
  'tasks.not-found': {
    ru: 'Такого выполнения нет, или оно вам не открыто. Проверьте адрес или попросите доступ к аккаунту.',
    en: 'There is no such task, or it is not shared with you. Check the address or ask for the account.',
  },
  'tasks.already-finished': {
    ru: 'Выполнение уже закончилось, останавливать нечего. Обновите страницу.',
    en: 'The task has already ended, there is nothing to stop. Refresh the page.',
  },
  'tasks.not-failed': {
    ru: 'Повторить можно только упавшее выполнение. Чтобы начать ещё одно, запустите цепочку вручную.',
    en: 'Only a failed task can be retried. To begin another one, start the chain by hand.',
  },
  'tasks.version-gone': {
    ru: 'Версии цепочки, по которой шло выполнение, больше нет: повторить его нечем. Запустите цепочку заново.',
    en: 'The chain version of this task is gone, so it cannot be retried. Start the chain again.',
  },
  'tasks.chain-not-published': {
    ru: 'Цепочка ещё не опубликована. Опубликуйте её и запустите снова.',
    en: 'The chain is not published yet. Publish it and start again.',
  },
  'tasks.no-manual-start': {
    ru: 'В опубликованной версии нет узла «Ручной запуск». Добавьте его, опубликуйте цепочку и запустите снова.',
    en: 'The published version has no “Manual start” node. Add it, publish the chain and start again.',
  },
  'tasks.test-run': {
    ru: 'Это проба черновика, её не повторяют. Начните разговор в тест-чате заново.',
    en: 'This is a test run of a draft and cannot be retried. Start the test chat again.',
  },
  'tasks.contact-opted-out': {
    ru: 'Собеседник попросил ему больше не писать. Снимите этот знак в его карточке, если он передумал.',
    en: 'This person asked not to be written to. Remove the mark on their card if they changed their mind.',
  },
} as const satisfies Record<string, ErrorText>;
