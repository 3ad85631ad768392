import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, describe, it } from 'node:test';
import { bannedWords, bentWords, findBannedWords, innocentWords } from './words.mjs';

const script = resolve(import.meta.dirname, '../scripts/check-words.mjs');
const folder = mkdtempSync(join(tmpdir(), 'zveno-words-'));
after(() => rmSync(folder, { recursive: true }));

const check = (...files) =>
  spawnSync(process.execPath, [script, ...files], { cwd: folder, encoding: 'utf8' });

describe('запрещённые слова', () => {
  for (const word of [...bannedWords, ...bentWords]) {
    it(`«${word}» виден в любом написании`, () => {
      const capital = word[0].toUpperCase() + word.slice(1);
      const forms = [word, word.toUpperCase(), `${word}Chain`, `the${capital}`, `the-${word}_x`];
      for (const form of forms) assert.equal(findBannedWords(form).length, 1, form);
    });
  }

  it('не трогает слов, где запрещённое — часть чужого', () => {
    for (const text of innocentWords) assert.deepEqual(findBannedWords(text), [], text);
  });

  for (const extension of ['html', 'css', 'scss', 'less', 'yaml', 'sql', 'json', 'md']) {
    it(`скрипт находит слово в .${extension} и называет строку`, () => {
      const file = `page.${extension}`;
      writeFileSync(join(folder, file), `первая\nвторая ${bannedWords[5]}\n`);
      const { status, stderr } = check(file);
      assert.equal(status, 1);
      assert.match(stderr, new RegExp(`${file}:2:`));
    });
  }

  it('скрипт находит слово в имени файла', () => {
    const file = `${bannedWords[0]}-chain.yaml`;
    writeFileSync(join(folder, file), 'schema: 1\n');
    const { status, stderr } = check(file);
    assert.equal(status, 1);
    assert.match(stderr, /в имени файла/);
  });

  it('скрипт пропускает чистый файл', () => {
    writeFileSync(join(folder, 'welcome.chain.yaml'), 'schema: 1\n');
    assert.equal(check('welcome.chain.yaml').status, 0);
  });
});
