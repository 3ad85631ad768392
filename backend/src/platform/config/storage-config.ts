import { z } from 'zod';

const address = (protocol: RegExp, example: string) =>
  z.url({ protocol, error: `нужен адрес вида ${example}` }).optional();

export const StorageConfig = z.object({
  ZVENO_DATA_DIR: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Папка данных: встроенная база и ключи. По умолчанию — data в папке проекта; относительный путь отсчитывается от неё же.',
    ),
  DATABASE_URL: address(
    /^postgres(ql)?$/,
    'postgres://пользователь:пароль@сервер:5432/база',
  ).describe(
    'Адрес своего PostgreSQL 15 или новее. Без него Звено само запускает встроенный PostgreSQL 18.',
  ),
  REDIS_URL: address(/^rediss?$/, 'redis://:пароль@сервер:6379').describe(
    'Адрес своего Redis 6.2 или новее: нужен, когда экземпляров приложения несколько.',
  ),
});
