import { z } from 'zod';
import { LogConfig } from './log-config.js';
import { SecretsConfig } from './secrets-config.js';
import { ServerConfig } from './server-config.js';
import { StorageConfig } from './storage-config.js';
import { TelegramConfig } from './telegram-config.js';

/** Области окружения в том порядке, в каком о них рассказывают `.env.example` и справочник. Новая область — строка здесь и в `Environment`. */
export const environmentAreas = [
  { title: 'Сервер', schema: ServerConfig },
  { title: 'Хранение', schema: StorageConfig },
  { title: 'Ключи', schema: SecretsConfig },
  { title: 'Telegram', schema: TelegramConfig },
  { title: 'Журнал', schema: LogConfig },
] as const;

/** Все переменные окружения, которые понимает Звено. */
export const Environment = z.object({
  ...ServerConfig.shape,
  ...StorageConfig.shape,
  ...SecretsConfig.shape,
  ...TelegramConfig.shape,
  ...LogConfig.shape,
});
export type Environment = z.infer<typeof Environment>;
