import { chatCommand } from './chat-command.js';

export const pingCommand = chatCommand(
  {
    name: 'ping',
    title: { ru: 'Проверка связи', en: 'Check the connection' },
    description: {
      ru: 'Отвечает временем туда и обратно до Telegram.',
      en: 'Answers with the round trip to Telegram.',
    },
  },
  async ({ session, chat }, { telegram }) => {
    const started = performance.now();
    await telegram.history({ session, chat, limit: 1 });
    return { text: `На связи: ${Math.round(performance.now() - started)} мс` };
  },
);

export const idCommand = chatCommand(
  {
    name: 'id',
    title: { ru: 'Номера', en: 'Numbers' },
    description: {
      ru: 'Номера чата, сообщения и того, на которое ответили.',
      en: 'Numbers of the chat, the message and the one replied to.',
    },
  },
  ({ chat, message, replyTo }) => {
    const reply = replyTo === undefined ? '' : `\nОтвет на: ${replyTo}`;
    return { text: `Чат: ${chat}\nСообщение: ${message}${reply}` };
  },
);
