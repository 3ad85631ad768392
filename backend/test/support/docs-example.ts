import { readFile } from 'node:fs/promises';
import path from 'node:path';

const pages = path.resolve(import.meta.dirname, '../../../docs/plugins');

/** Первый пример страницы документации — ровно тот код, который прочтёт автор плагина. */
export async function docsExample(page: string): Promise<string> {
  const text = await readFile(path.join(pages, page), 'utf8');
  const code = /```js\n([\s\S]*?)```/.exec(text)?.[1];
  if (code === undefined) throw new Error(`На странице ${page} нет примера`);
  return code;
}
