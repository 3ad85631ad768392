import { type Person, signUp } from '../people.js';
import type { TestApp } from '../test-app.js';
import { StartSignIn } from '../../../src/features/sign-ins/index.js';

/** Кто стучится: никто, посторонний, роли по возрастанию, администратор установки. */
export const actors = [
  'nobody',
  'stranger',
  'viewer',
  'operator',
  'editor',
  'manager',
  'owner',
  'administrator',
] as const;
export type ActorName = (typeof actors)[number];
export type SignedInName = Exclude<ActorName, 'nobody'>;

export interface FreshTickets {
  readonly bearer: string;
  readonly refreshToken: string;
  readonly signInId: string;
}

/** Люди матрицы. Каждый запрос идёт с новым входом: выход в одной проверке не мешает другой. */
export class Cast {
  private constructor(
    private readonly running: TestApp,
    private readonly people: ReadonlyMap<SignedInName, Person>,
  ) {}

  static async gather(running: TestApp): Promise<Cast> {
    const names = actors.filter((name) => name !== 'nobody').toReversed();
    const people = await signUp(running, ...names);
    const byName = names.map((name, index): [SignedInName, Person | undefined] => [
      name,
      people[index],
    ]);
    return new Cast(running, new Map(byName.flatMap(([name, it]) => (it ? [[name, it]] : []))));
  }

  person(name: SignedInName): Person {
    const person = this.people.get(name);
    if (!person) throw new Error(`Нет человека «${name}»`);
    return person;
  }

  idOf(name: SignedInName): string {
    return this.person(name).userId;
  }

  async ticketsOf(name: SignedInName): Promise<FreshTickets> {
    const tickets = await this.running.app.get(StartSignIn, { strict: false }).run(this.idOf(name));
    return {
      bearer: `Bearer ${tickets.accessToken}`,
      refreshToken: tickets.refreshToken,
      signInId: tickets.signInId,
    };
  }
}
