import { z } from 'zod';
import { LogConfig } from './log-config.js';
import { ServerConfig } from './server-config.js';
import { StorageConfig } from './storage-config.js';

/** Все переменные окружения. Область добавляет сюда свою схему; описания полей становятся `.env.example` и справочником. */
export const Environment = z.object({
  ...ServerConfig.shape,
  ...StorageConfig.shape,
  ...LogConfig.shape,
});
export type Environment = z.infer<typeof Environment>;
