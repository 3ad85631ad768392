// Соединяет мелкие части сборки. Сборщик Angular выносит каждый общий кусок в свой файл, и страница редактора
// просила бы их три десятка по килобайту: заголовки ответов весили бы больше содержимого.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rolldown } from 'rolldown';

/** `pages` — страницы, общее которых собирается в свой файл, отдельно от остального общего. */
export async function joinParts(folder, parts, pages) {
  const at = (file) => path.join(folder, file);
  const bundle = await rolldown({ input: at(parts.main), preserveEntrySignatures: false });
  const { output } = await bundle.generate({
    minify: true,
    comments: false,
    entryFileNames: 'main-[hash].js',
    chunkFileNames: 'chunk-[hash].js',
    codeSplitting: { groups: groupsOf(parts, pages) },
  });
  await bundle.close();
  for (const file of parts.scripts()) rmSync(at(file));
  for (const { fileName, code } of output) writeFileSync(at(fileName), code);
  nameMainIn(at('index.html'), output);
}

/**
 * Два общих файла: что нужно названным страницам — и мелочь остальных. Часть входит в файл вместе со всем, на что
 * опирается, а страницы не входят никогда: файлы, которые ждут друг друга, не загрузились бы.
 */
function groupsOf(parts, pages) {
  const initial = new Set(parts.beneath(parts.main));
  const free = (part) => parts.beneath(part).every((it) => initial.has(it) || !parts.isPage(it));
  const needed = new Set(pages.flatMap((page) => parts.beneath(page)).filter(free));
  const known = (part) => initial.has(part) || needed.has(part);
  const light = (part) =>
    free(part) && parts.beneath(part).every((it) => known(it) || parts.sizeOf(it) <= 10_000);
  const group = (name, fits, priority) => ({
    debugName: name,
    name: (file) => (fits(path.basename(file)) ? name : null),
    minShareCount: 2,
    includeDependenciesRecursively: false,
    priority,
  });
  return [
    { name: 'initial', tags: ['$initial'], priority: 3 },
    group('needed', (part) => needed.has(part), 2),
    group('light', light, 1),
  ];
}

/** Всё, что страница просит первым, теперь в одной главной части. */
function nameMainIn(index, output) {
  const main = output.find(({ isEntry }) => isEntry);
  if (main.imports.length > 0) throw new Error(`Главная часть не одна: ${main.imports.join(', ')}`);
  const html = readFileSync(index, 'utf8')
    .replaceAll(/<link rel="modulepreload"[^>]*>/g, '')
    .replace(/main-[\w-]+\.js/, main.fileName);
  writeFileSync(index, html);
}
