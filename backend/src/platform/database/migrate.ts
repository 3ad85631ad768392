import { migrations } from '@zveno/migrations';
import { checkDatabase, withClient } from './check-database.js';

/** Номер замка PostgreSQL, под которым меняют схему: несколько экземпляров могут стартовать разом. */
const MIGRATION_LOCK = 5_296_413;

/** Доводит схему базы до версии программы и возвращает имена применённых изменений. */
export async function migrate(databaseUrl: string): Promise<readonly string[]> {
  const { current } = await checkDatabase(databaseUrl);
  if (current) return [];
  return withClient(databaseUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return applyMigrations(databaseUrl);
  });
}

/** TypeORM загружается только здесь: обычному запуску с готовой схемой он до сборки приложения не нужен. */
async function applyMigrations(databaseUrl: string): Promise<readonly string[]> {
  const { DataSource } = await import('typeorm');
  const database = new DataSource({
    type: 'postgres',
    url: databaseUrl,
    migrations: [...migrations],
  });
  await database.initialize();
  try {
    const applied = await database.runMigrations({ transaction: 'all' });
    return applied.map((migration) => migration.name);
  } finally {
    await database.destroy();
  }
}
