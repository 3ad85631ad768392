import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, describe, it } from 'node:test';

const script = resolve(import.meta.dirname, '../scripts/check-lock.mjs');
const folder = mkdtempSync(join(tmpdir(), 'zveno-lock-'));
after(() => rmSync(folder, { recursive: true }));

function check(packages) {
  const file = join(folder, 'package-lock.json');
  writeFileSync(file, JSON.stringify({ packages }));
  return spawnSync(process.execPath, [script, file], { encoding: 'utf8' });
}

const parent = { 'node_modules/swift': { optionalDependencies: { '@swift/linux': '1.0.0' } } };

describe('полнота файла замков', () => {
  it('называет необязательный пакет, которого в замках нет', () => {
    const { status, stderr } = check(parent);
    assert.equal(status, 1);
    assert.match(stderr, /node_modules\/swift → @swift\/linux/);
  });

  it('принимает полный файл', () => {
    assert.equal(check({ ...parent, 'node_modules/@swift/linux': {} }).status, 0);
  });
});
