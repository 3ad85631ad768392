import { isJsonList, isJsonObject, type Json } from '@zveno/contracts/json.js';
import type { ChatPlace } from '../place.js';
import { Telegram } from '../telegram.js';
import type { ChatMessage, OutgoingText } from '../telegram.js';
import type { Link } from './link.js';

export class AskedTelegram extends Telegram {
  constructor(private readonly link: Link) {
    super();
  }

  async send(message: OutgoingText): Promise<void> {
    await this.link.ask({ method: 'telegram.send', ...message });
  }

  async edit(message: ChatPlace & { message: number; text: string }): Promise<void> {
    await this.link.ask({ method: 'telegram.edit', ...message });
  }

  async delete(wanted: ChatPlace & { messages: readonly number[] }): Promise<void> {
    const messages = [...wanted.messages];
    await this.link.ask({ method: 'telegram.delete', ...wanted, messages });
  }

  async history(
    wanted: ChatPlace & { limit: number; before?: number },
  ): Promise<readonly ChatMessage[]> {
    const answer = await this.link.ask({ method: 'telegram.history', ...wanted });
    return (isJsonList(answer) ? answer : []).map(messageOf);
  }
}

function messageOf(answer: Json): ChatMessage {
  const { id, at, out, text } = isJsonObject(answer) ? answer : {};
  return {
    id: Number(id),
    at: Number(at),
    out: out === true,
    text: typeof text === 'string' ? text : '',
  };
}
