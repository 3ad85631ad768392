import { PluginGrant } from '@zveno/contracts/plugin-manifest.js';

/** Плагина с таким именем нет: прав хватило, если дело дошло до поиска. */
const absent = {
  least: 'administrator',
  ok: 404,
  path: () => ({ pluginId: 'absent' }),
} as const;
const nothingAsked = { permissions: { ...PluginGrant.parse({}), accounts: null } };

/** Правила маршрутов плагинов. */
export const pluginRules = {
  'GET /api/plugins': { least: 'administrator', ok: 200 },
  'POST /api/plugins': { least: 'administrator', ok: 422, body: () => ({}) },
  'GET /api/plugins/{pluginId}': absent,
  'GET /api/plugins/{pluginId}/log': absent,
  'DELETE /api/plugins/{pluginId}': absent,
  'PUT /api/plugins/{pluginId}/settings': { ...absent, body: () => ({ values: {} }) },
  'POST /api/plugins/{pluginId}/enable': { ...absent, body: () => nothingAsked },
  'POST /api/plugins/{pluginId}/disable': absent,
  'POST /api/plugins/{pluginId}/reload': absent,
  'GET /api/plugin-contributions': { least: 'signed-in', ok: 200 },
  'POST /api/plugins/{pluginId}/commands/{name}': {
    ...absent,
    least: 'signed-in',
    path: () => ({ pluginId: 'absent', name: 'do' }),
    body: () => ({}),
  },
} as const;
