import {
  connectPerson,
  MtcuteAccount,
  startDataCentre,
  type Account,
  type DataCentre,
  type MtcuteOptions,
  type NewAccount,
  type Person,
  type Policies,
  type Seat,
} from '../support/data-centre/index.js';

/** Компания одного теста: дата-центр, аккаунты в нём и клиенты, которых надо закрыть. */
export class Party {
  private readonly closers: (() => Promise<void>)[] = [];
  private count = 0;

  private constructor(readonly dc: DataCentre) {}

  static async gather(policies: Partial<Policies> = {}): Promise<Party> {
    return new Party(await startDataCentre(policies));
  }

  account(firstName: string, rest: Omit<Partial<NewAccount>, 'firstName'> = {}): Account {
    this.count += 1;
    return this.dc.createAccount({
      phone: `7999000${String(1000 + this.count)}`,
      firstName,
      ...rest,
    });
  }

  async person(account: Account, seat?: Seat): Promise<Person> {
    return this.keep(await connectPerson(this.dc, account, seat));
  }

  keep(person: Person): Person {
    this.closers.push(() => person.disconnect());
    return person;
  }

  /** Клиент mtcute, ещё не вошедший. */
  guest(options?: MtcuteOptions): MtcuteAccount {
    const guest = new MtcuteAccount(this.dc.address, options);
    this.closers.push(() => guest.close());
    return guest;
  }

  /** Клиент mtcute, вошедший по готовой строке; ждёт, пока он запомнит своё место в обновлениях. */
  async mtcute(account: Account, options?: MtcuteOptions): Promise<MtcuteAccount> {
    const guest = this.guest(options);
    await guest.client.importSession(this.dc.authorise(account).mtcute);
    await guest.online();
    return guest;
  }

  /** Закрывает всех; ошибки самого дата-центра роняют тест. */
  async end(): Promise<void> {
    for (const close of this.closers.splice(0).reverse()) await close();
    await this.dc.stop();
    if (this.dc.problems.length) throw new AggregateError(this.dc.problems, 'дата-центр ошибся');
  }
}

/** Тексты `начало 1` … `начало n`. */
export function texts(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${prefix} ${String(index + 1)}`);
}
