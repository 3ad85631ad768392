/** Сведения из Telegram, у которых есть имя на экране; остальное — служебное. */
const shown = ['firstName', 'lastName', 'phone', 'language'] as const;

export interface ProfileRow {
  readonly key: (typeof shown)[number];
  readonly value: string;
}

export function profileRows(profile: object): readonly ProfileRow[] {
  const values = new Map<string, unknown>(Object.entries(profile));
  return shown.flatMap((key) => {
    const value = values.get(key);
    return typeof value === 'string' && value !== '' ? [{ key, value }] : [];
  });
}
