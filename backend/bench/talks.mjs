// Пятьдесят переписок за настоящим MTProto: люди пишут по двадцать сообщений, не дожидаясь ответов.
import { answering } from './chains.mjs';
import { connectPerson } from './data-centre.mjs';
import { allOnline, connectAccounts, newAccount, pauseAll } from './telegram.mjs';

export const chats = 50;
export const each = 20;

/** Собеседники, которых хватает на несколько кругов: у каждого сообщения свой номер. */
export class Talks {
  #written = 0;

  constructor(stand, shops, pairs) {
    this.stand = stand;
    this.shops = shops;
    this.pairs = pairs;
  }

  static async gather(stand) {
    const { dataCentre, office } = stand;
    const shops = await connectAccounts(stand, chats, await office.publish(answering));
    const pairs = [];
    for (const [index, shop] of shops.entries()) {
      const person = await connectPerson(dataCentre, newAccount(dataCentre, `Гость ${index}`));
      pairs.push({ shop, person });
    }
    await allOnline(stand, shops);
    return new Talks(stand, shops, pairs);
  }

  /** Круг и во что он встал. */
  async round() {
    const measured = await this.stand.meter.measure(() => this.talk());
    return { measured, ...measured.result };
  }

  /** Все пишут и получают ответы: сколько это шло, сколько ждали каждого ответа, мс, и сколько ушло не по порядку. */
  async talk() {
    const first = this.#written + 1;
    this.#written += each;
    const seconds = await this.#everybody(first);
    return { seconds, ...this.#verdict(first) };
  }

  async close() {
    for (const { person } of this.pairs) await person.disconnect();
    await pauseAll(this.stand, this.shops);
  }

  async #everybody(first) {
    const { dataCentre } = this.stand;
    const { ledger } = dataCentre;
    const already = ledger.sent().length;
    const began = performance.now();
    await Promise.all(this.pairs.map((pair) => write(pair, first)));
    // Вопросы и ответы вместе: перебирать журнал по парам при каждом событии дорого.
    const everything = () => ledger.sent().length >= already + 2 * chats * each;
    await dataCentre.waitFor(everything, 180_000, 'все ответы');
    return (performance.now() - began) / 1000;
  }

  #verdict(first) {
    const delays = [];
    let inversions = 0;
    for (const { shop, person } of this.pairs) {
      const asked = new Map(
        this.#words(person.account, shop.account, first).map(({ number, at }) => [number, at]),
      );
      const answers = this.#words(shop.account, person.account, first);
      for (const [index, { number, at }] of answers.entries()) {
        delays.push(at - asked.get(number));
        if (index > 0 && answers[index - 1].number >= number) inversions += 1;
      }
    }
    return { delays, inversions };
  }

  #words(from, to, first) {
    return this.stand.dataCentre.ledger
      .sent({ from, to })
      .map(({ text, at }) => ({ number: Number(/\d+$/.exec(text)), at }))
      .filter(({ number }) => number >= first);
  }
}

async function write({ shop, person }, first) {
  for (let number = first; number < first + each; number += 1)
    await person.send(shop.account, `${number}`);
}
