import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SignInDto } from './sign-in.dto.js';
import type { SignedIn } from './signed-in.js';

/** Чтение входов. */
@Injectable()
export class SignInCatalog {
  constructor(private readonly database: DataSource) {}

  /** Действующие входы человека, недавние первыми. */
  mine({ userId, signInId }: SignedIn): Promise<SignInDto[]> {
    return this.database.query<SignInDto[]>(
      `select id, id = $2 as current, ip, user_agent as device,
              created_at as "createdAt", last_used_at as "lastUsedAt", expires_at as "expiresAt"
         from sign_ins
        where user_id = $1 and ended_at is null and expires_at > now()
        order by last_used_at desc, id desc
        limit 200`,
      [userId, signInId],
    );
  }
}
