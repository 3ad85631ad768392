import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { sealedIn, type SealedPlace, sealedPlaces } from '../../ports/secrets.js';
import { EnvelopeSecrets } from './envelope-secrets.js';

/** Чем кончилась переупаковка. */
export interface Reencrypted {
  /** Сколько секретов запечатано текущим ключом заново. */
  readonly renewed: number;
  /** Строки, чей секрет не открылся ни одним ключом: остались как были. */
  readonly broken: readonly string[];
}

interface SealedRow {
  readonly id: string;
  readonly sealed: Buffer;
}

const BATCH = 200;

/**
 * Запечатывает текущим ключом всё, что запечатано прежними.
 *
 * Пачка — одна запись базы, а готовые строки узнаются по началу конверта: прерванная работа
 * продолжается с того же места, повторная ничего не меняет. Строки на это время заперты, поэтому
 * секрет, сменённый человеком в ту же минуту, не затрётся прежним.
 */
@Injectable()
export class ReencryptSecrets {
  constructor(
    private readonly database: DataSource,
    private readonly secrets: EnvelopeSecrets,
  ) {}

  async run(): Promise<Reencrypted> {
    let renewed = 0;
    const broken: string[] = [];
    for (const place of sealedPlaces) {
      const done = await this.renewPlace(place);
      renewed += done.renewed;
      broken.push(...done.broken);
    }
    return { renewed, broken };
  }

  /** Сколько секретов ещё запечатано прежними ключами. */
  async waiting(): Promise<number> {
    let count = 0;
    for (const place of sealedPlaces) {
      const { table, column } = partsOf(place);
      const [row] = await this.database.query<{ count: number }[]>(
        `select count(*)::int as count from ${table} where ${outdated(column)}`,
        [this.secrets.currentHeader],
      );
      count += row?.count ?? 0;
    }
    return count;
  }

  private async renewPlace(place: SealedPlace): Promise<Reencrypted> {
    let renewed = 0;
    const broken: string[] = [];
    let after: string | undefined = '';
    while (after !== undefined) {
      const batch = await this.renewBatch(place, after);
      renewed += batch.renewed;
      broken.push(...batch.broken);
      after = batch.last;
    }
    return { renewed, broken };
  }

  private renewBatch(
    place: SealedPlace,
    after: string,
  ): Promise<Reencrypted & { readonly last: string | undefined }> {
    return this.database.transaction(async (manager) => {
      const rows = await this.lockBatch(place, after, manager);
      const opened = rows.map((row) => ({ ...row, fresh: this.reseal(place, row) }));
      const good = opened.flatMap(({ id, fresh }) => (fresh ? [{ id, fresh }] : []));
      await save(place, good, manager);
      const broken = opened.filter(({ fresh }) => !fresh).map(({ id }) => sealedIn(place, id));
      return { renewed: good.length, broken, last: rows.at(-1)?.id };
    });
  }

  private lockBatch(
    place: SealedPlace,
    after: string,
    manager: EntityManager,
  ): Promise<SealedRow[]> {
    const { table, column, key } = partsOf(place);
    return manager.query<SealedRow[]>(
      `select ${key} as id, ${column} as sealed from ${table}
        where ${key} > $2 and ${outdated(column)}
        order by ${key} limit ${BATCH} for update`,
      [this.secrets.currentHeader, after],
    );
  }

  private reseal(place: SealedPlace, { id, sealed }: SealedRow): Buffer | undefined {
    const context = sealedIn(place, id);
    try {
      return this.secrets.seal(this.secrets.open(sealed, context), context);
    } catch {
      return undefined;
    }
  }
}

/** Конверт начинается не с заголовка текущего ключа. */
function outdated(column: string): string {
  return `${column} is not null and substring(${column} for length($1::bytea)) <> $1::bytea`;
}

async function save(
  place: SealedPlace,
  rows: readonly { readonly id: string; readonly fresh: Buffer }[],
  manager: EntityManager,
): Promise<void> {
  const { table, column, key } = partsOf(place);
  await manager.query(
    `update ${table} set ${column} = renewed.fresh
       from unnest($1::text[], $2::bytea[]) as renewed (name, fresh)
      where ${key} = renewed.name`,
    [rows.map(({ id }) => id), rows.map(({ fresh }) => fresh)],
  );
}

interface SealedColumn {
  readonly table: string;
  readonly column: string;
  /** Выражение SQL, которым названа строка. */
  readonly key: string;
}

/** Таблицы, чьи строки названы не столбцом `id`. */
const names: Readonly<Record<string, string>> = {
  settings: 'settings.key',
  tg_auth_key: `session_id || ':' || dc || ':' || idx`,
  webhook_doors: `chain_id || ':' || node_id`,
};

function partsOf(place: SealedPlace): SealedColumn {
  const [table = '', column = ''] = place.split('.');
  return { table, column, key: `(${names[table] ?? `${table}.id::text`})` };
}
