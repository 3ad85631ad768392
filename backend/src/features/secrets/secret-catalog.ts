import { Injectable } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/index.js';
import type { SecretDto, SecretsDto } from './secrets.dto.js';

const columns = `id, name, hint, created_at as "createdAt", updated_at as "updatedAt"`;

/** Чтения своих секретов; значений не читает ни один запрос. */
@Injectable()
export class SecretCatalog {
  constructor(private readonly database: DataSource) {}

  async list({ userId }: Actor): Promise<SecretsDto> {
    const items = await this.database.query<SecretDto[]>(
      `select ${columns} from secrets where owner_id = $1 order by name`,
      [userId],
    );
    return { items };
  }

  async one({ userId }: Actor, id: string): Promise<SecretDto> {
    const [secret] = await this.database.query<SecretDto[]>(
      `select ${columns} from secrets where owner_id = $1 and id = $2`,
      [userId, id],
    );
    if (!secret) throw new SecretMissing();
    return secret;
  }
}

/** Чужих секретов для человека не существует, даже для администратора. */
export class SecretMissing extends DomainError {
  constructor() {
    super('secrets.not-found', 'missing');
  }
}
