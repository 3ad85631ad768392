import { z } from 'zod';

export const LogConfig = z.object({
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .describe('Насколько подробен журнал.'),
  LOG_FORMAT: z
    .enum(['auto', 'json', 'pretty'])
    .default('auto')
    .describe(
      'Вид журнала: json — для сборщиков, pretty — для глаз, auto — pretty только в терминале.',
    ),
});
