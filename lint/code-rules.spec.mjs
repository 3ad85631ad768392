import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';
import { bannedWords } from './words.mjs';

const root = resolve(import.meta.dirname, '..');
const eslint = new ESLint({ cwd: root });

/** Правила с типами судят только файл из проекта, поэтому нарушение сажают в текст настоящего файла. */
async function rulesBroken(file, source) {
  const [report] = await eslint.lintText(source, { filePath: resolve(root, file) });
  return report.messages.map(({ ruleId, message }) => ruleId ?? message);
}

const pure = 'backend/contracts/src/domain-error.ts';
// Проект из нескольких файлов: правила те же, что у сервера, а типы считаются быстро.
const server = 'migrations/src/index.ts';
const inline = (template) =>
  `import { Component } from '@angular/core';\n` +
  `@Component({ selector: 'zv-root', template: '${template}' })\nexport class App {}\n`;
const lines = (count) => 'export const line = 1;\n'.repeat(count);
const [word] = bannedWords;
const capital = word[0].toUpperCase() + word.slice(1);

const breaches = [
  ['слово в имени', server, `export const ${word}Chain = 1;`, 'zveno/banned-words'],
  ['слово внутри имени', server, `export const the${capital} = 1;`, 'zveno/banned-words'],
  ['слово в строке', server, `export const name = 'run-${word}-chain';`, 'zveno/banned-words'],
  ['слово в шаблоне', server, `export const name = \`\${1}_${word}s\`;`, 'zveno/banned-words'],
  ['слово в комментарии', server, `// ${word}\nexport const name = 1;`, 'zveno/banned-words'],
  ['слово в разметке', 'frontend/src/index.html', `<input ${word}="имя">`, 'zveno/banned-words'],
  [
    'картинка без подписи',
    'frontend/src/index.html',
    '<img src="a.svg">',
    '@angular-eslint/template/alt-text',
  ],
  [
    'нажатие только мышью',
    'frontend/src/app/app.ts',
    inline('<div (click)="open()">+</div>'),
    '@angular-eslint/template/click-events-have-key-events',
  ],
  ['случайность', server, 'export const dice = Math.random();', 'no-restricted-properties'],
  ['таймер', server, 'setTimeout(() => undefined, 5);', 'no-restricted-globals'],
  ['часы в движке', pure, 'export const now = Date.now();', 'no-restricted-properties'],
  ['новая дата в движке', pure, 'export const now = new Date();', 'no-restricted-syntax'],
  ['окружение в движке', pure, 'export const it = process.env;', 'no-restricted-globals'],
  ['экспорт по умолчанию', server, 'export default 1;', 'no-restricted-syntax'],
  ['импорт на три уровня', server, "import '../../../x.js';", 'no-restricted-imports'],
  ['any', server, 'export const it: any = 1;', '@typescript-eslint/no-explicit-any'],
  [
    'непроверенный as',
    pure,
    'export const it = JSON.parse("1") as number;',
    '@typescript-eslint/consistent-type-assertions',
  ],
  ['обещание отложить', server, `// TO${'DO'} потом\nexport const it = 1;`, 'no-warning-comments'],
  ['длинный файл', pure, lines(251), 'max-lines'],
  [
    'пять параметров',
    server,
    'export function five(a: 1, b: 1, c: 1, d: 1, e: 1) { return [a, b, c, d, e]; }',
    'zveno/few-parameters',
  ],
  [
    'шесть зависимостей',
    server,
    'export class Six { constructor(readonly a: 1, readonly b: 1, readonly c: 1, readonly d: 1, readonly e: 1, readonly f: 1) {} }',
    'zveno/few-parameters',
  ],
  [
    'длинная функция',
    pure,
    `export function long() {\n${'  void 0;\n'.repeat(40)}}`,
    'max-lines-per-function',
  ],
  [
    'глубина',
    server,
    'export function deep(a: boolean) { if (a) { while (a) { if (a) { if (a) { return 1; } } } } return 0; }',
    'max-depth',
  ],
  [
    'неполный switch',
    server,
    "export function pick(it: 'a' | 'b') { switch (it) { case 'a': return 1; } return 2; }",
    '@typescript-eslint/switch-exhaustiveness-check',
  ],
  [
    'импорт типа значением',
    server,
    "import { Stats } from 'node:fs'; export type It = Stats;",
    '@typescript-eslint/consistent-type-imports',
  ],
];

describe('правила кода', () => {
  for (const [title, file, source, rule] of breaches) {
    it(`${rule}: ${title}`, async () => {
      const broken = await rulesBroken(file, source);
      assert.ok(broken.includes(rule), `пойманы другим: ${broken.join(', ') || 'никем'}`);
    });
  }

  it('пять зависимостей и целое слово внутри чужого — дозволены', async () => {
    const source =
      'export class Five { constructor(readonly a: 1, readonly b: 1, readonly c: 1, readonly d: 1, readonly e: 1) {} }\n' +
      `export const ${word}cracy = 1;\n`;
    const broken = await rulesBroken(server, source);
    assert.deepEqual(
      broken.filter((rule) => rule.startsWith('zveno/')),
      [],
    );
  });
});
