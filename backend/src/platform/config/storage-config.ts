import { z } from 'zod';

const address = (protocols: RegExp) => z.url({ protocol: protocols }).optional();

export const StorageConfig = z.object({
  ZVENO_DATA_DIR: z
    .string()
    .min(1)
    .optional()
    .describe('Папка данных: встроенная база и ключи. По умолчанию — data в папке проекта.'),
  DATABASE_URL: address(/^postgres(ql)?$/).describe(
    'Адрес своего PostgreSQL 15 или новее. Без него Звено само запускает встроенный PostgreSQL 18.',
  ),
  REDIS_URL: address(/^rediss?$/).describe(
    'Адрес своего Redis 6.2 или новее: нужен, когда экземпляров приложения несколько.',
  ),
});
