/** Место в тексте, куда встанет подстановка. */
export interface Slot {
  readonly from: number;
  readonly to: number;
  /** Что уже набрано после скобок: по нему отбирается список. */
  readonly typed: string;
}

/** Начатая подстановка слева от курсора: `Здравствуйте, {{cont|`. */
export function slotAt(text: string, cursor: number): Slot | undefined {
  const opened = /\{\{\s*([\w.]*)$/.exec(text.slice(0, cursor));
  if (!opened) return undefined;
  const closing = /^[\w.]*\s*\}\}/.exec(text.slice(cursor));
  return {
    from: opened.index,
    to: cursor + (closing?.[0].length ?? 0),
    typed: opened[1] ?? '',
  };
}

/** Вставляет подстановку; курсор встаёт сразу за ней. */
export function fillSlot(
  text: string,
  { from, to }: Slot,
  path: string,
): { readonly text: string; readonly cursor: number } {
  const inserted = `{{${path}}}`;
  return {
    text: text.slice(0, from) + inserted + text.slice(to),
    cursor: from + inserted.length,
  };
}
