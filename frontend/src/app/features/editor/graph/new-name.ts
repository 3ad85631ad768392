/** Свободное имя: основа, а если она занята — с номером: `send`, `send-2`, `send-3`. */
export function newName(base: string, taken: (name: string) => boolean): string {
  const short = base.slice(0, 34);
  if (!taken(short)) return short;
  let number = 2;
  while (taken(`${short}-${String(number)}`)) number += 1;
  return `${short}-${String(number)}`;
}

/** Основа имени узла: конец типа без точек, `shop.find-order` → `find-order`. */
export function nameBase(type: string): string {
  return type.split('.').at(-1) ?? 'node';
}
