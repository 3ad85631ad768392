/**
 * Первые слова адресов «Звена» под `/api/plugins/<плагин>/`: плагину они не достаются, какой бы метод он ни назвал.
 * Запасены и те, что понадобятся самому «Звену» позже.
 */
export const platformWords: ReadonlySet<string> = new Set([
  'enable',
  'disable',
  'reload',
  'log',
  'settings',
  'commands',
  'frame',
  'docs',
  'storage',
  'events',
]);
