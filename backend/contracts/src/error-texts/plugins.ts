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
  'plugins.no-route': {
    ru: 'У плагина «{id}» нет такого адреса, или плагин сейчас не работает. Адреса плагинов — в /api/docs.',
    en: 'The plugin “{id}” has no such address, or it is not running now. See /api/docs for the addresses.',
  },
  'plugins.no-command': {
    ru: 'Команды «{name}» у плагина «{plugin}» сейчас нет. Обновите страницу.',
    en: 'The plugin “{plugin}” has no command “{name}” now. Refresh the page.',
  },
  'plugins.resting': {
    ru: 'Плагин «{id}» поднимается после сбоя. Повторите через минуту.',
    en: 'The plugin “{id}” is recovering from a failure. Try again in a minute.',
  },
  'plugins.failed': {
    ru: 'Плагин «{id}» не справился. Что случилось, администратор увидит в журнале плагина.',
    en: 'The plugin “{id}” failed. An administrator will find the reason in its log.',
  },
  'plugins.late': {
    ru: 'Плагин «{id}» не ответил за десять секунд. Повторите позже.',
    en: 'The plugin “{id}” did not answer in ten seconds. Try again later.',
  },
} as const satisfies Record<string, ErrorText>;
