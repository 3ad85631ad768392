import { migrations } from '@zveno/migrations';
import { DataSource } from 'typeorm';

/** Доводит схему базы до версии программы и возвращает имена применённых изменений. */
export async function migrate(databaseUrl: string): Promise<readonly string[]> {
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
