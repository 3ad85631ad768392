import { platformWords } from '@zveno/contracts/plugin-addresses.js';
import type { DeclaredRoute } from '@zveno/contracts/plugin-messages.js';
import { checkSchema } from './check-schema.js';

/** Адреса плагина не спорят ни с адресами «Звена», ни друг с другом, а их схемы годятся для проверки. */
export function checkRoutes(routes: readonly DeclaredRoute[]): void {
  const taken = new Set<string>();
  for (const route of routes) {
    checkFirstWord(route);
    const place = `${route.method} ${route.path.replaceAll(/:[\w-]+/g, ':')}`;
    if (taken.has(place)) throw new Error(`Адрес ${route.method} ${route.path} объявлен дважды`);
    taken.add(place);
    checkSchemas(route);
  }
}

function checkFirstWord({ name, path }: DeclaredRoute): void {
  const [first = ''] = path.split('/');
  if (platformWords.has(first.toLowerCase()))
    throw new Error(`Адрес «${name}»: слово ${first} занято самим «Звеном»`);
  if (first.startsWith(':'))
    throw new Error(`Адрес «${name}» начинается с ${first}: начните его со слова, например rows`);
}

function checkSchemas({ name, query, body, answer }: DeclaredRoute): void {
  for (const schema of [query, body, answer]) if (schema) checkSchema(`Адрес «${name}»`, schema);
}
