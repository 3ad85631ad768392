import { readFile } from 'node:fs/promises';
import path from 'node:path';

const pages = path.resolve(import.meta.dirname, '../../../docs/plugins');

/** Первый пример страницы документации — ровно тот код, который прочтёт автор плагина. */
export async function docsExample(page: string): Promise<string> {
  return exampleOf(page, /```js\n([\s\S]*?)```/);
}

/** Пример с именем файла перед ним. */
export async function docsFile(page: string, name: string): Promise<string> {
  return exampleOf(
    page,
    new RegExp(`\`${name.replaceAll('.', '[.]')}\`:\n\n\`\`\`\\w+\n([^]*?)\`\`\``),
  );
}

async function exampleOf(page: string, place: RegExp): Promise<string> {
  const code = place.exec(await readFile(path.join(pages, page), 'utf8'))?.[1];
  if (code === undefined) throw new Error(`На странице ${page} нет примера`);
  return code;
}

/** Команды, которыми страница ведёт в папке вне проекта; `/путь/к/звену` заменён настоящим. */
export async function docsCommands(page: string, project: string): Promise<readonly string[]> {
  const block = await exampleOf(page, /```sh\n(npm --prefix [\s\S]*?)```/);
  return block
    .trim()
    .split('\n')
    .map((line) => line.replace(/#.*$/, '').replace('/путь/к/звену', project).trim());
}
