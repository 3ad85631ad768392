import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { ChainDocument } from '@zveno/contracts/chain-document.js';
import type { AnsweringStand, Shop } from './answering-stand.js';
import type { Person } from './data-centre/index.js';

interface Pair {
  readonly shop: Shop;
  readonly person: Person;
  /** Сколько сообщений этот человек пришлёт или уже прислал. */
  messages: number;
}

/** Люди, каждый в переписке со своим аккаунтом; цепочка отвечает на каждое сообщение. */
export class Crowd {
  private constructor(
    private readonly stand: AnsweringStand,
    private readonly pairs: readonly Pair[],
  ) {}

  /** @param size сколько пар; @param each сколько сообщений пришлёт каждый человек, если число их известно */
  static async gather(
    stand: AnsweringStand,
    document: ChainDocument,
    { size, each = 0 }: { readonly size: number; readonly each?: number },
  ): Promise<Crowd> {
    const pairs: Pair[] = [];
    for (let index = 0; index < size; index += 1) {
      const shop = await stand.connectShop(document);
      pairs.push({ shop, person: await stand.person(`Гость ${index}`), messages: each });
    }
    return new Crowd(stand, pairs);
  }

  /** Ждёт, пока все аккаунты на связи: сообщения до первого входа платформа не видит. */
  async online(): Promise<void> {
    for (const { shop } of this.pairs) await this.stand.status(shop.id, 'online');
  }

  get total(): number {
    return this.pairs.reduce((sum, { messages }) => sum + messages, 0);
  }

  /** Все пишут по очереди своих сообщений; между сообщениями — случайная пауза до `longest` мс. */
  async talk(longest: number): Promise<void> {
    await Promise.all(
      this.pairs.map(async ({ shop, person, messages }) => {
        for (let number = 1; number <= messages; number += 1) {
          await person.send(shop.account, String(number));
          await pause(randomInt(longest));
        }
      }),
    );
  }

  /** Все пишут, пока не скажут `enough`, и ещё по слову после него. */
  async talkUntil(enough: AbortSignal, longest: number): Promise<void> {
    await Promise.all(
      this.pairs.map(async (pair) => {
        for (let last = false; !last;) {
          last = enough.aborted;
          pair.messages += 1;
          await pair.person.send(pair.shop.account, String(pair.messages));
          await pause(randomInt(longest), undefined, { signal: enough }).catch(() => undefined);
        }
      }),
    );
  }

  /** Сколько ответов ушло людям. */
  answered(): number {
    return this.pairs.reduce((sum, pair) => sum + this.answersOf(pair).length, 0);
  }

  async allAnswered(milliseconds: number): Promise<void> {
    await this.stand.dc.waitFor(() => this.answered() >= this.total, milliseconds, 'все ответы');
  }

  /** Ответы каждого аккаунта своему человеку, как их видит дата-центр. */
  answers(): readonly (readonly string[])[] {
    return this.pairs.map((pair) => this.answersOf(pair));
  }

  /** По одному ответу на каждое сообщение, в порядке сообщений. */
  expected(): readonly (readonly string[])[] {
    return this.pairs.map(({ messages }) =>
      Array.from({ length: messages }, (_, index) => `Ответ ${index + 1}`),
    );
  }

  /** Без порядка: выполнения одного чата, которые считают в очереди, обгоняют друг друга. */
  sorted(answers: readonly (readonly string[])[]): readonly (readonly string[])[] {
    return answers.map((texts) => [...texts].sort());
  }

  private answersOf({ shop, person }: Pair): readonly string[] {
    return this.stand.dc.ledger.texts({ from: shop.account, to: person.account });
  }
}
