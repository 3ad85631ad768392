#!/usr/bin/env node
/** Новый плагин из образца: `npm run plugin:new -- имя [где] [--ts]`. Сразу работает и проверяется. */
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { inProject, root } from './paths.mjs';
import { sampleFiles } from './plugin-sample.mjs';

const { values, positionals } = parseArgs({
  options: { ts: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [name = '', home = inProject('plugins')] = positionals;
const folder = path.resolve(process.env.INIT_CWD ?? '.', home, name);
const inside = path.dirname(folder) === inProject('plugins');
if (!/^[a-z][a-z0-9-]{1,39}$/.test(name)) {
  refuse(
    'Назовите плагин латиницей: строчные буквы, цифры и дефис. Пример: npm run plugin:new -- shop',
  );
}
if (existsSync(folder)) refuse(`Папка ${folder} уже есть: выберите другое имя.`);
if (!existsSync(inProject('plugins/sdk/dist'))) refuse('Сначала соберите проект: npm run build');

mkdirSync(folder, { recursive: true });
for (const [file, text] of Object.entries(sampleFiles(name, values.ts)))
  writeFileSync(path.join(folder, file), text);
if (!inside) linkLibraries();
const [npm, shown] = inside ? ['npm', name] : [`npm --prefix ${root}`, folder];
console.log(`Готово: ${folder}`);
console.log(`Проверить: ${npm} run plugin:test -- ${shown}`);
console.log(`Править и смотреть, что выходит: ${npm} run plugin:dev -- ${shown}`);

/** Вне проекта SDK и типы находятся ссылками на установленное Звено: из сети ничего не нужно. */
function linkLibraries() {
  link('plugins/sdk', '@zveno/plugin-sdk');
  link('node_modules/@types/node', '@types/node');
  writeFileSync(path.join(folder, '.gitignore'), 'node_modules\n');
}

function link(from, as) {
  const place = path.join(folder, 'node_modules', as);
  mkdirSync(path.dirname(place), { recursive: true });
  symlinkSync(inProject(from), place, 'junction');
}

function refuse(text) {
  console.error(text);
  process.exit(1);
}
