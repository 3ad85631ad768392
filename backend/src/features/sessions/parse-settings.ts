import { DomainError } from '@zveno/contracts/domain-error.js';
import { schemaProblems } from '@zveno/contracts/schema-problems.js';
import { SessionSettings } from '@zveno/contracts/session-settings.js';

/** Настройки из тела запроса; отказ перечисляет все замечания с путём от `settings`. */
export function parseSettings(input: unknown): SessionSettings {
  const { data, error } = SessionSettings.safeParse(input);
  if (data) return data;
  const problems = schemaProblems(error).map(({ path, ...words }) => ({
    path: path ? `settings.${path}` : 'settings',
    ...words,
  }));
  const count = problems.length;
  throw new DomainError('sessions.settings-invalid', 'invalid', { count }, problems);
}
