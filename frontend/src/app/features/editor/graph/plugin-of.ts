/** Плагин, которому принадлежит тип узла: `shop.card` — плагину `shop`; у встроенных плагина нет. */
export function pluginOf(type: string): string | undefined {
  const dot = type.indexOf('.');
  return dot > 0 ? type.slice(0, dot) : undefined;
}
