import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import type { z } from 'zod';
import { errorCode, reasonOf, StartRefused } from '../start-refused.js';
import { Environment } from './environment.js';

/**
 * Читает настройки: файл `.env`, а поверх него переменные процесса. Пустое значение — то же, что его отсутствие.
 * @param file путь к `.env`; файла может не быть.
 */
export function readEnvironment(env: NodeJS.ProcessEnv, file: string): Environment {
  const values = Object.entries({ ...readFile(file), ...env });
  const parsed = Environment.safeParse(Object.fromEntries(values.filter(([, value]) => value)));
  if (parsed.success) return parsed.data;
  throw new StartRefused(
    `Настройки заданы неверно: ${parsed.error.issues.map(describe).join('; ')} — исправьте их ` +
      'в окружении или в файле .env (справочник — docs/reference/env.md).',
  );
}

function readFile(file: string): NodeJS.Dict<string> {
  try {
    return parseEnv(readFileSync(file, 'utf8'));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return {};
    throw new StartRefused(
      `Файл настроек ${file} не прочитать (${reasonOf(error)}): исправьте права на него или удалите его.`,
    );
  }
}

/** Значение не показываем: в нём бывает пароль. */
const describe = (issue: z.core.$ZodIssue) => `${String(issue.path[0])} — ${issue.message}`;
