export interface AuthPolicy {
  readonly registration: 'open' | 'invitation' | 'closed';
  /** Учётных записей ещё нет: первая станет администратором. */
  readonly firstPerson: boolean;
}

export interface IssuedKey {
  readonly accessToken: string;
  /** Секунды. */
  readonly expiresIn: number;
  readonly user: Person;
}

export interface LoginRequest {
  readonly email: string;
  readonly password: string;
}

export interface RegisterRequest extends LoginRequest {
  readonly name: string;
  readonly locale: 'ru' | 'en';
}

export interface PasswordChange {
  readonly currentPassword: string;
  readonly newPassword: string;
}

export interface Person {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: 'administrator' | 'member';
  readonly locale: 'ru' | 'en';
}

export interface SignInEntry {
  readonly id: string;
  readonly createdAt: string;
  readonly lastUsedAt: string;
  readonly ip: string | null;
  readonly userAgent: string | null;
  readonly current: boolean;
}
