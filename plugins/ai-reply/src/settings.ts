import type { JsonObject } from '@zveno/plugin-sdk';
import { z } from 'zod';

const defaultDailyTokens = 200_000;

const Settings = z.object({
  endpoint: z.string().regex(/^https?:\/\//),
  key: z.string().default(''),
  model: z.string().min(1),
  dailyTokens: z.int().min(0).default(defaultDailyTokens),
});
export type AiSettings = z.infer<typeof Settings>;

/** Бросает слова для человека, если плагин ещё не настроен. */
export function settingsOf(values: JsonObject): AiSettings {
  const parsed = Settings.safeParse(values);
  if (!parsed.success)
    throw new Error('Плагин «ИИ-ответ» не настроен: задайте адрес службы и модель');
  return parsed.data;
}

/** Дневной предел; его видно и до настройки: расхода ещё нет, но и сбоя нет. */
export function dailyTokensOf(values: JsonObject): number {
  return Settings.shape.dailyTokens.catch(defaultDailyTokens).parse(values['dailyTokens']);
}
