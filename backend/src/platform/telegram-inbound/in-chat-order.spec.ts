import type { ChannelFact } from '../../ports/channel.js';
import { inChatOrder } from './in-chat-order.js';

describe(inChatOrder.name, () => {
  it('догнанное встаёт раньше пришедшего вживую, чужой чат и остальное — на своих местах', () => {
    const facts = [said('Анна', 17), read, said('Борис', 5), said('Анна', 16), edited('Анна', 3)];

    expect(inChatOrder(facts)).toEqual([
      said('Анна', 16),
      read,
      said('Борис', 5),
      said('Анна', 17),
      edited('Анна', 3),
    ]);
  });
});

const read: ChannelFact = {
  kind: 'read',
  key: 'r:1',
  at: 1,
  chat: { id: 'Анна', kind: 'private' },
  upTo: 1,
};

function said(chat: string, id: number): ChannelFact {
  return {
    kind: 'message',
    key: `m:${chat}:${String(id)}`,
    at: 1,
    chat: { id: chat, kind: 'private' },
    from: { id: chat, name: chat },
    message: { id, text: String(id), content: 'text' },
  };
}

function edited(chat: string, id: number): ChannelFact {
  const fact = said(chat, id);
  return fact.kind === 'message' ? { ...fact, message: { ...fact.message, edited: true } } : fact;
}
