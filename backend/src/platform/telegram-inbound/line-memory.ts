import { Recent } from '../telegram-storage/recent.js';

const rememberedMessages = 500;
const typingRepeatMs = 5000;

/** Недавнее одной связи: чьи были сообщения и в каком чате — Telegram об удалённых этого не говорит. */
export class LineMemory {
  private readonly owners = new Recent<string, boolean>(rememberedMessages);
  private readonly places = new Recent<number, string>(rememberedMessages);
  private readonly typings = new Recent<string, number>(rememberedMessages);

  /** `own` — написал аккаунт. У личных чатов и обычных групп счёт сообщений общий. */
  note(chat: string, message: number, own: boolean): void {
    this.owners.set(`${chat}:${String(message)}`, own);
    if (!isChannel(chat)) this.places.set(message, chat);
  }

  isOwn(chat: string, message: number): boolean {
    return this.owners.get(`${chat}:${String(message)}`) ?? false;
  }

  /** Чат сообщения из общего счёта. */
  placeOf(message: number): string | undefined {
    return this.places.get(message);
  }

  /** Набор текста повторяется каждые несколько секунд; новостью он бывает один раз. */
  isFreshTyping(chat: string, from: string, now: number): boolean {
    const key = `${chat}:${from}`;
    if (now - (this.typings.get(key) ?? Number.NEGATIVE_INFINITY) < typingRepeatMs) return false;
    this.typings.set(key, now);
    return true;
  }
}

const isChannel = (chat: string) => chat.startsWith('-100');
