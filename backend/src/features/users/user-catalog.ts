import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { LessThan, Repository } from 'typeorm';
import { z } from 'zod';
import { type Page, pageOf, readCursor } from '../../api/page.js';
import type { PageQuery } from '../../api/page.dto.js';
import { type UserDto, userView } from './user.dto.js';
import { normalEmail, User } from './user.entity.js';
import { UserMissing } from './users-errors.js';

/** Чтение людей. */
@Injectable()
export class UserCatalog {
  constructor(@InjectRepository(User) private readonly users: Repository<User>) {}

  async byId(id: string): Promise<User> {
    const user = await this.users.findOneBy({ id });
    if (!user) throw new UserMissing();
    return user;
  }

  async byEmail(email: string): Promise<User | undefined> {
    return (await this.users.findOneBy({ email: normalEmail(email) })) ?? undefined;
  }

  /** Есть ли в установке хоть один человек: первый становится администратором. */
  any(): Promise<boolean> {
    return this.users.exists();
  }

  /** Люди от новых к старым. */
  async page({ limit, after }: PageQuery): Promise<Page<UserDto>> {
    const [before] = readCursor(after, z.tuple([z.uuid()])) ?? [];
    const rows = await this.users.find({
      where: before === undefined ? {} : { id: LessThan(before) },
      order: { id: 'desc' },
      take: limit + 1,
    });
    return pageOf(rows, limit, (user) => [user.id], userView);
  }
}
