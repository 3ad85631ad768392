import { PasswordVerifier } from '../login/password-verifier.js';
import { Account, type NewAccount } from './account.js';

const firstId = 700_000_001;

export class Accounts {
  private readonly byId = new Map<number, Account>();

  create({ password, ...profile }: NewAccount): Account {
    if (!/^\d{5,15}$/.test(profile.phone)) throw new Error('Телефон — от 5 до 15 цифр');
    if (this.byPhone(profile.phone)) throw new Error(`Телефон ${profile.phone} уже занят`);
    const account = new Account(firstId + this.byId.size, profile);
    if (password) account.password = PasswordVerifier.of(password);
    this.byId.set(account.id, account);
    return account;
  }

  find(id: number): Account | undefined {
    return this.byId.get(id);
  }

  byPhone(phone: string): Account | undefined {
    const digits = phone.replace(/\D/g, '');
    return this.all().find((each) => each.phone === digits);
  }

  byUsername(username: string): Account | undefined {
    const wanted = username.toLowerCase();
    return this.all().find((each) => each.profile.username?.toLowerCase() === wanted);
  }

  all(): Account[] {
    return [...this.byId.values()];
  }
}
