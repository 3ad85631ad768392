import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

/** Своя база файла тестов: копия образца с готовой схемой. */
export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

export async function createTestDatabase(): Promise<TestDatabase> {
  const template = process.env['ZVENO_TEST_DATABASE_URL'] ?? '';
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(template);
  url.pathname = name;
  await administer(template, `create database ${name} template zveno`);
  return { url: url.href, drop: () => administer(template, `drop database ${name} with (force)`) };
}

async function administer(url: string, statement: string): Promise<void> {
  const maintenance = new URL(url);
  maintenance.pathname = 'postgres';
  const client = new Client({ connectionString: maintenance.href });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
