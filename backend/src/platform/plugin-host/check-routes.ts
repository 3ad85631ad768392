import { platformWords } from '@zveno/contracts/plugin-addresses.js';
import type { DeclaredRoute } from '@zveno/contracts/plugin-messages.js';
import { PluginRefused } from '@zveno/contracts/plugin-reason.js';
import { checkSchema } from './check-schema.js';

/** Адреса плагина не спорят ни с адресами «Звена», ни друг с другом, а их схемы годятся для проверки. */
export function checkRoutes(routes: readonly DeclaredRoute[]): void {
  const taken = new Set<string>();
  for (const route of routes) {
    checkFirstWord(route);
    const { method, path } = route;
    const place = `${method} ${path.replaceAll(/:[\w-]+/g, ':')}`;
    if (taken.has(place)) throw new PluginRefused('route-twice', { method, path });
    taken.add(place);
    checkSchemas(route);
  }
}

function checkFirstWord({ name, path }: DeclaredRoute): void {
  const [first = ''] = path.split('/');
  const place = { name, word: first };
  if (platformWords.has(first.toLowerCase())) throw new PluginRefused('route-taken', place);
  if (first.startsWith(':')) throw new PluginRefused('route-start', place);
}

function checkSchemas({ name, query, body, answer }: DeclaredRoute): void {
  const part = { ru: `Адрес «${name}»`, en: `Address “${name}”` };
  for (const schema of [query, body, answer]) if (schema) checkSchema(part, schema);
}
