import { Column, CreateDateColumn, Entity, PrimaryColumn, UpdateDateColumn } from 'typeorm';

export const userRoles = ['administrator', 'member'] as const;
export type UserRole = (typeof userRoles)[number];

export const locales = ['ru', 'en'] as const;
export type UserLocale = (typeof locales)[number];

/** Человек, который входит в систему. Почта хранится строчными буквами. */
@Entity('users')
export class User {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  email: string;

  @Column('text')
  name: string;

  @Column('text', { name: 'password_hash' })
  passwordHash: string;

  @Column('text')
  role: UserRole;

  @Column('text')
  locale: UserLocale;

  @Column('timestamptz', { name: 'disabled_at', nullable: true })
  disabledAt: Date | null;

  @Column('timestamptz', { name: 'password_changed_at' })
  passwordChangedAt: Date;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;

  @UpdateDateColumn({ type: 'timestamptz', name: 'updated_at' })
  updatedAt: Date;
}

/** Почта в том виде, в каком её хранят и ищут. */
export function normalEmail(email: string): string {
  return email.trim().toLowerCase();
}
