/** Нажатие, каким его видит страница; буква берётся по месту на клавиатуре, чтобы раскладка не мешала. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Имя сочетания, как оно записано у команды: `Mod+Shift+Z`, `Delete`, `?`. */
export function keyName({ key, code, ctrlKey, metaKey, shiftKey, altKey }: KeyPress): string {
  const mod = ctrlKey || metaKey ? 'Mod+' : '';
  const alt = altKey ? 'Alt+' : '';
  const place = /^(?:Key|Digit)(.)$/.exec(code)?.[1];
  // Знак набирают с Shift и на разных местах: у него важен он сам.
  const sign = place === undefined || key === '?' ? key : undefined;
  if (sign?.length === 1) return `${mod}${alt}${sign}`;
  return `${mod}${alt}${shiftKey ? 'Shift+' : ''}${place ?? key}`;
}
