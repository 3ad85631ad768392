import { Recent } from '../telegram-storage/recent.js';

const rememberedSends = 500;

/**
 * Что отправил сам этот процесс. Ответ на отправку может прийти позже, чем она вернётся догоном, —
 * тогда своё узнаётся по тексту отправки, которая ещё идёт.
 */
export class OwnSends {
  private readonly sent = new Recent<string, true>(rememberedSends);
  private readonly going = new Map<symbol, { readonly chat: string; readonly text: string }>();

  /** Отправка началась; возвращённую функцию зовут, когда она кончилась: с номером или без. */
  begin(chat: string, text: string): (message?: number) => void {
    const mark = Symbol(chat);
    this.going.set(mark, { chat, text });
    return (message) => {
      this.going.delete(mark);
      if (message !== undefined) this.sent.set(nameOf(chat, message), true);
    };
  }

  /** Отправлено ли отсюда сообщение с этим номером. */
  has(chat: string, message: number): boolean {
    return this.sent.has(nameOf(chat, message));
  }

  isOwn(chat: string, message: number, text: string): boolean {
    if (this.has(chat, message)) return true;
    for (const each of this.going.values())
      if (each.chat === chat && each.text === text) return true;
    return false;
  }
}

const nameOf = (chat: string, message: number) => `${chat}:${String(message)}`;
