import type { JsonObject } from '@zveno/plugin-sdk';
import { z } from 'zod';
import { CalendarSettings } from './calendar.js';

export const HoursSettings = CalendarSettings.extend({
  closedReply: z.string().default(''),
  holdChains: z.boolean().default(false),
});

export function settingsOf(values: JsonObject): z.infer<typeof HoursSettings> {
  return HoursSettings.parse(values);
}
