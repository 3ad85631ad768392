#!/usr/bin/env node
/** Новый плагин из образца: `npm run plugin:new -- имя [где]`. Сразу работает и проверяется. */
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inProject } from './paths.mjs';

const [name = '', home = inProject('plugins')] = process.argv.slice(2);
const folder = path.resolve(process.env.INIT_CWD ?? '.', home, name);
if (!/^[a-z][a-z0-9-]{1,39}$/.test(name)) {
  refuse(
    'Назовите плагин латиницей: строчные буквы, цифры и дефис. Пример: npm run plugin:new -- shop',
  );
}
if (existsSync(folder)) refuse(`Папка ${folder} уже есть: выберите другое имя.`);
if (!existsSync(inProject('plugins/sdk/dist'))) refuse('Сначала соберите проект: npm run build');

const title = { ru: name, en: name };
const manifest = { id: name, version: '1.0.0', title, description: title, sdk: '1' };
const code = `import { definePlugin } from '@zveno/plugin-sdk';

export default definePlugin({
  nodes: [
    {
      name: 'greet',
      title: { ru: 'Приветствие', en: 'Greeting' },
      description: { ru: 'Здоровается по имени.', en: 'Greets by name.' },
      settings: {
        type: 'object',
        properties: { who: { type: 'string', title: 'Кого' } },
        required: ['who'],
      },
      run: ({ settings }) => ({ value: \`Здравствуйте, \${settings.who}!\` }),
    },
  ],
});
`;
const test = `import assert from 'node:assert/strict';
import { test } from 'node:test';
import plugin from './index.js';

test('здоровается по имени', async () => {
  const [greet] = plugin.nodes;
  const { value } = await greet.run({ settings: { who: 'Анна' }, key: 'проверка' });
  assert.equal(value, 'Здравствуйте, Анна!');
});
`;

mkdirSync(folder, { recursive: true });
writeFileSync(path.join(folder, 'plugin.json'), `${JSON.stringify(manifest, null, 2)}\n`);
writeFileSync(path.join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
writeFileSync(path.join(folder, 'index.js'), code);
writeFileSync(path.join(folder, 'index.test.mjs'), test);
if (path.dirname(folder) !== inProject('plugins')) linkSdk();
console.log(`Готово: ${folder}`);
console.log(`Проверить: node --test ${path.join(folder, 'index.test.mjs')}`);
console.log(`Править и смотреть, что выходит: npm run plugin:dev -- ${shownAs()}`);

/** Вне проекта SDK и его типы находятся ссылкой на установленное Звено: из сети ничего не нужно. */
function linkSdk() {
  const scope = path.join(folder, 'node_modules/@zveno');
  mkdirSync(scope, { recursive: true });
  symlinkSync(inProject('plugins/sdk'), path.join(scope, 'plugin-sdk'), 'junction');
  writeFileSync(path.join(folder, '.gitignore'), 'node_modules\n');
}

function shownAs() {
  return path.dirname(folder) === inProject('plugins') ? name : folder;
}

function refuse(text) {
  console.error(text);
  process.exit(1);
}
