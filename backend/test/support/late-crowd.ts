import { ChainDocument } from '@zveno/contracts/chain-document.js';
import type { AnsweringStand, Shop } from './answering-stand.js';
import type { Channel, Person } from './data-centre/index.js';

/** Отвечает на каждое сообщение своим словом и его текстом. */
const echo = (word: string, late: object) =>
  ChainDocument.parse({
    schema: 1,
    name: word,
    secondTask: 'allow',
    nodes: {
      start: {
        type: 'message',
        settings: { where: ['private', 'group'], ...late },
        next: { next: 'say' },
      },
      say: { type: 'send', settings: { text: `${word} {{message.text}}` }, next: { next: 'end' } },
      end: { type: 'end' },
    },
  });

/** Цепочки пробуют по порядку, поэтому слово ответа говорит и об опоздании, и о том, чьё правило сработало. */
const atOnce = echo('Сразу', { late: 'ignore' });
const recently = (lateLimit: string) => echo('Недавно', { late: 'if-younger', lateLimit });
const anyTime = echo('Поздно', { late: 'run' });

/** Личная переписка одного человека с аккаунтом или супергруппа. */
interface Chat {
  readonly shop: Shop;
  readonly people: readonly Person[];
  readonly group: Channel | undefined;
  /** Слово, с которым здесь отвечают на опоздавшее. */
  readonly lateWord: string;
}

export interface CrowdSize {
  readonly shops: number;
  readonly people: number;
}

/**
 * Каждый человек переписывается с каждым аккаунтом; ещё один аккаунт сидит со всеми в супергруппе. У чётных аккаунтов
 * «недавнее» — не старше часа, у нечётных — не старше секунды: там опоздавшее берёт последняя цепочка.
 */
export class LateCrowd {
  private constructor(
    private readonly stand: AnsweringStand,
    private readonly chats: readonly Chat[],
  ) {}

  static async gather(stand: AnsweringStand, { shops, people }: CrowdSize): Promise<LateCrowd> {
    const guests: Person[] = [];
    while (guests.length < people) guests.push(await stand.person(`Гость ${guests.length}`));
    const chats: Chat[] = [];
    for (let index = 0; index < shops; index += 1) {
      const shop = await connect(stand, index % 2 === 0 ? '1h' : '1s');
      const lateWord = index % 2 === 0 ? 'Недавно' : 'Поздно';
      chats.push(...guests.map((guest) => ({ shop, people: [guest], group: undefined, lateWord })));
    }
    return new LateCrowd(stand, [...chats, await inGroup(stand, guests)]);
  }

  get shops(): readonly Shop[] {
    return [...new Set(this.chats.map(({ shop }) => shop))];
  }

  /** Все аккаунты на связи. */
  async online(): Promise<void> {
    for (const { id } of this.shops) await this.stand.status(id, 'online');
  }

  /** Каждый пишет в каждый свой чат столько сообщений, одно за другим. */
  async say(words: string, each: number): Promise<void> {
    const talks = this.chats.flatMap(({ shop, people, group }) =>
      people.map(async (person) => {
        for (let number = 1; number <= each; number += 1)
          await person.send(group ?? shop.account, `${words} ${number}`);
      }),
    );
    await Promise.all(talks);
  }

  /** Ждёт, пока ответов станет не меньше, чем сообщений. */
  async answered(milliseconds: number): Promise<void> {
    const enough = () =>
      this.chats.every((chat) => this.answersIn(chat).length >= this.heardIn(chat).length);
    await this.stand.dc.waitFor(enough, milliseconds, 'все ответы');
  }

  /** Ответы в каждом чате по порядку. */
  answers(): readonly (readonly string[])[] {
    return this.chats.map((chat) => this.answersIn(chat));
  }

  /** По ответу на каждое сообщение в порядке чата; опоздали те, что начинаются не словом `liveWords`. */
  expected(liveWords: string): readonly (readonly string[])[] {
    return this.chats.map((chat) =>
      this.heardIn(chat).map(
        (text) => `${text.startsWith(liveWords) ? 'Сразу' : chat.lateWord} ${text}`,
      ),
    );
  }

  private heardIn({ shop, people, group }: Chat): readonly string[] {
    const authors = new Set(people.map(({ account }) => account));
    return this.stand.dc.ledger
      .sent({ to: group ?? shop.account })
      .filter(({ from }) => authors.has(from))
      .map(({ text }) => text);
  }

  private answersIn({ shop, people: [person], group }: Chat): readonly string[] {
    const to = group ?? person?.account;
    return to ? this.stand.dc.ledger.texts({ from: shop.account, to }) : [];
  }
}

async function connect(stand: AnsweringStand, lateLimit: string): Promise<Shop> {
  const shop = await stand.connectShop(atOnce);
  await stand.give(shop.id, recently(lateLimit));
  await stand.give(shop.id, anyTime);
  return shop;
}

async function inGroup(stand: AnsweringStand, people: readonly Person[]): Promise<Chat> {
  const shop = await connect(stand, '1h');
  const members = [shop.account, ...people.map(({ account }) => account)];
  const [creator = shop.account] = members.slice(1);
  const group = stand.dc.createGroup({ title: 'Соседи', creator, members });
  return { shop, people: people.slice(0, 1), group, lateWord: 'Недавно' };
}
