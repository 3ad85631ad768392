import type { Account } from '../accounts/account.js';

/** Что сделать вместо обычного ответа. */
export type Fault =
  | { readonly kind: 'error'; readonly error: string; readonly when: When }
  | { readonly kind: 'cut'; readonly when: When }
  | { readonly kind: 'silence' };

/** До исполнения метода или после: во втором случае дело сделано, а клиент об этом не узнал. */
export type When = 'before' | 'after';

interface Planned {
  readonly account: Account | undefined;
  readonly method: string;
  readonly fault: Fault;
  left: number;
}

/** Заказанные неприятности: следующие `times` вызовов метода этим аккаунтом. */
export class Faults {
  private planned: Planned[] = [];

  /** Ошибка вместо ответа. `account` `undefined` — чей угодно вызов, `method` `*` — любой метод. */
  next(account: Account | undefined, method: string, error: string, times = 1): void {
    this.plan(account, method, { kind: 'error', error, when: 'before' }, times);
  }

  /** Ошибка, хотя метод исполнен. */
  nextAfter(account: Account | undefined, method: string, error: string, times = 1): void {
    this.plan(account, method, { kind: 'error', error, when: 'after' }, times);
  }

  /** Обрыв соединения вместо ответа. */
  cutInstead(account: Account | undefined, method: string, when: When, times = 1): void {
    this.plan(account, method, { kind: 'cut', when }, times);
  }

  /** Запрос пропадает: ни исполнения, ни ответа. */
  silence(account: Account | undefined, method: string, times = 1): void {
    this.plan(account, method, { kind: 'silence' }, times);
  }

  clear(): void {
    this.planned = [];
  }

  take(account: Account | undefined, method: string): Fault | undefined {
    const found = this.planned.find(
      (each) =>
        (each.method === method || each.method === '*') &&
        (!each.account || each.account === account),
    );
    if (!found) return undefined;
    found.left -= 1;
    if (found.left <= 0) this.planned = this.planned.filter((each) => each !== found);
    return found.fault;
  }

  private plan(account: Account | undefined, method: string, fault: Fault, times: number): void {
    this.planned.push({ account, method, fault, left: times });
  }
}
