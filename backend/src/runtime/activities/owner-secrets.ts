import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../ports/clock.js';
import { sealedIn, Secrets } from '../../ports/secrets.js';
import { Recent } from './recent.js';

/** Секреты владельца цепочки по имени: узел знает только имя, значение открывается на время запроса. */
@Injectable()
export class OwnerSecrets {
  private readonly recent: Recent<string | undefined>;

  constructor(
    private readonly database: DataSource,
    private readonly secrets: Secrets,
    clock: Clock,
  ) {
    this.recent = new Recent((key) => this.read(key), clock, { ageMs: 5_000, most: 1_000 });
  }

  /** Значение или `undefined`, если у владельца цепочки такого секрета нет. Замену видно не позже 5 с. */
  value(chainId: string, name: string): Promise<string | undefined> {
    return this.recent.get(`${chainId}:${name}`);
  }

  private async read(key: string): Promise<string | undefined> {
    const end = key.indexOf(':');
    const [row] = await this.database.query<{ id: string; sealed: Buffer }[]>(
      `select secrets.id, secrets.sealed
         from chains join secrets on secrets.owner_id = chains.owner_id
        where chains.id = $1 and secrets.name = $2`,
      [key.slice(0, end), key.slice(end + 1)],
    );
    if (!row) return undefined;
    return this.secrets.open(row.sealed, sealedIn('secrets.sealed', row.id)).toString('utf8');
  }
}
