import { errorCode, StartRefused } from '../start-refused.js';

/** Отказ, если работу прервал переполненный диск; иначе `undefined`. `53100` — то же самое устами PostgreSQL. */
export function diskFullRefusal(error: unknown, dataDir: string): StartRefused | undefined {
  if (!['ENOSPC', 'EDQUOT', '53100'].includes(errorCode(error))) return undefined;
  return new StartRefused(
    `На диске с папкой данных ${dataDir} кончилось место: освободите его и повторите запуск — записанное раньше цело.`,
  );
}
