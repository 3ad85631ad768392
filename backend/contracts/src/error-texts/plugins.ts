import type { ErrorText } from '../error-text.js';

export const pluginErrors = {
  'plugins.missing': {
    ru: 'Плагина «{id}» нет. Обновите список.',
    en: 'There is no plugin “{id}”. Refresh the list.',
  },
  'plugins.bad-archive': {
    ru: 'Архив не принят: {reason}. Исправьте его и загрузите снова; на сервере ничего не осталось.',
    en: 'The archive was refused: {reason}. Fix it and upload again; nothing was kept on the server.',
  },
  'plugins.permissions-changed': {
    ru: 'Плагин просит другие разрешения, чем вы видели. Обновите страницу и решите заново.',
    en: 'The plugin asks for other permissions than you saw. Refresh the page and decide again.',
  },
  'plugins.in-folder': {
    ru: 'Плагин лежит в папке {folder}: уберите её, и он отключится сам. Сейчас его можно выключить.',
    en: 'The plugin lives in the folder {folder}: remove it and the plugin goes away. You can disable it now.',
  },
  'plugins.not-running': {
    ru: 'Плагин выключен: включите его, и он загрузится заново.',
    en: 'The plugin is off: enable it and it will load afresh.',
  },
  'plugins.settings-invalid': {
    ru: 'Настройки плагина не подходят к его схеме. Исправьте отмеченные поля.',
    en: 'The settings do not fit the schema of the plugin. Correct the marked fields.',
  },
} as const satisfies Record<string, ErrorText>;
