import { z } from 'zod';

const Key = z
  .string()
  .regex(/^[A-Za-z0-9_-]{43}$/, 'нужны 32 случайных байта в base64url, то есть 43 знака');

const MasterKeys = z
  .string()
  .transform((list) => list.split(',').map((pair) => pair.trim().split(':')))
  .pipe(
    z.array(
      z.tuple([
        z.string().regex(/^[a-z][a-z0-9-]{0,19}$/, 'имя ключа: a–z, 0–9, дефис, первой буква'),
        Key,
      ]),
    ),
  )
  .transform((pairs): Readonly<Record<string, string>> => Object.fromEntries(pairs));

export const SecretsConfig = z.object({
  ZVENO_ACCESS_TOKEN_KEY: Key.optional().describe(
    'Ключ подписи билетов доступа: 32 байта в base64url. Без него ключ создаётся в папке данных; нескольким машинам нужен один и тот же.',
  ),
  ZVENO_MASTER_KEYS: MasterKeys.optional().describe(
    'Ключи шифрования секретов в базе: имя:ключ через запятую, шифрует последний. Без них ключ создаётся в папке данных; нескольким машинам нужны одни и те же.',
  ),
});
