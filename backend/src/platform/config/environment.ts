import { z } from 'zod';
import { ServerConfig } from './server-config.js';
import { StorageConfig } from './storage-config.js';

/** Все переменные окружения. Область добавляет сюда свою схему; описания полей становятся `.env.example` и справочником. */
export const Environment = z.object({ ...ServerConfig.shape, ...StorageConfig.shape });
export type Environment = z.infer<typeof Environment>;
