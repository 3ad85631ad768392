/** Файлы нового плагина: сразу работает и проверяется. Node исполняет TypeScript сам, собирать его не нужно. */
export function sampleFiles(name, typescript) {
  const main = typescript ? 'index.ts' : 'index.js';
  const title = { ru: name, en: name };
  const manifest = { id: name, version: '1.0.0', title, description: title, sdk: '1', main };
  return {
    'plugin.json': `${JSON.stringify(manifest, null, 2)}\n`,
    'package.json': '{ "private": true, "type": "module" }\n',
    [main]: typescript ? typed : plain,
    [typescript ? 'index.test.ts' : 'index.test.mjs']: testOf(main),
    ...(typescript && { 'tsconfig.json': tsconfig }),
  };
}

const greet = `      name: 'greet',
      title: { ru: 'Приветствие', en: 'Greeting' },
      description: { ru: 'Здоровается по имени.', en: 'Greets by name.' },
      settings: {
        type: 'object',
        properties: { who: { type: 'string', title: 'Кого' } },
        required: ['who'],
      },`;

const plain = `import { definePlugin } from '@zveno/plugin-sdk';

export default definePlugin({
  nodes: [
    {
${greet}
      run: ({ settings }) => ({ value: \`Здравствуйте, \${settings.who}!\` }),
    },
  ],
});
`;

const typed = `import { definePlugin, type NodeAnswer, type NodeCall } from '@zveno/plugin-sdk';

export function greet({ settings }: NodeCall): NodeAnswer {
  return { value: \`Здравствуйте, \${String(settings['who'])}!\` };
}

export default definePlugin({
  nodes: [
    {
${greet}
      run: greet,
    },
  ],
});
`;

const call = `{ settings: { who: 'Анна' }, key: 'проверка' }`;

const testOf = (main) => `import assert from 'node:assert/strict';
import { test } from 'node:test';
import ${main === 'index.ts' ? '{ greet }' : 'plugin'} from './${main}';

test('здоровается по имени', () => {
  const { value } = ${main === 'index.ts' ? 'greet' : 'plugin.nodes[0].run'}(${call});
  assert.equal(value, 'Здравствуйте, Анна!');
});
`;

/** Только то, что Node стирает сам: перечисления и декораторы он не исполнит. */
const tsconfig = `{
  "compilerOptions": {
    "target": "es2024",
    "module": "nodenext",
    "strict": true,
    "noEmit": true,
    "types": ["node"],
    "erasableSyntaxOnly": true,
    "verbatimModuleSyntax": true,
    "allowImportingTsExtensions": true
  },
  "include": ["**/*.ts"]
}
`;
