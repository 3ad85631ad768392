/** Сочетания, которыми распоряжается браузер или приложение на любой странице. */
const reserved = /^Mod\+([ACFKLNPRSTVWXYZ]|Shift\+[NTZ])$/;

/** Клавиша плагина (`Ctrl+Shift+Y`), как её называет страница: `Mod+Shift+Y`; занятая — `undefined`. */
export function pluginKeys(
  declared: string | null,
  taken: ReadonlySet<string>,
): string | undefined {
  if (declared === null) return undefined;
  const parts = declared.split('+');
  const has = (name: string, said: string) => (parts.includes(name) ? `${said}+` : '');
  const name = `${has('Ctrl', 'Mod')}${has('Alt', 'Alt')}${has('Shift', 'Shift')}${parts.at(-1) ?? ''}`;
  return reserved.test(name) || taken.has(name) ? undefined : name;
}
