import { z } from 'zod';

const Role = z.enum(['api', 'worker'], 'известны роли api и worker');
const Port = z.coerce
  .number('нужно число от 0 до 65535')
  .int('нужно целое число')
  .min(0, 'нужно число от 0 до 65535')
  .max(65535, 'нужно число от 0 до 65535');

export const ServerConfig = z.object({
  ZVENO_ROLES: z
    .string()
    .default('api,worker')
    .transform((list) =>
      list
        .split(',')
        .map((role) => role.trim())
        .filter(Boolean),
    )
    .pipe(z.array(Role).min(1, 'нужна хотя бы одна роль'))
    .describe(
      'Роли этого процесса через запятую: api — HTTP, Swagger и Socket.IO; worker — выполнение цепочек.',
    ),
  HOST: z.string().min(1).default('127.0.0.1').describe('Адрес, на котором слушает HTTP-сервер.'),
  PORT: Port.default(3000).describe('Порт HTTP-сервера.'),
  TRUSTED_PROXIES: z.coerce
    .number()
    .int()
    .min(0)
    .max(10)
    .default(0)
    .describe('Сколько обратных прокси стоит перед Звеном; 0 — приложение открыто напрямую.'),
  REQUESTS_PER_MINUTE: z.coerce
    .number()
    .int()
    .min(1)
    .default(1200)
    .describe('Сколько запросов в минуту принимает API с одного адреса.'),
});
