import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import configuration from '../.dependency-cruiser.mjs';
import { allowed, breaches, house } from './planted-breaches.mjs';

const root = resolve(import.meta.dirname, '..');
const tree = mkdtempSync(join(tmpdir(), 'zveno-layers-'));
let violations;

const neighbours = Object.fromEntries(
  Object.entries({
    contracts: 'backend/contracts',
    engine: 'backend/engine',
    migrations: 'migrations',
    'plugin-sdk': 'plugins/sdk',
  }).map(([name, folder]) => [`@zveno/${name}`, join(tree, folder)]),
);
const outside = Object.fromEntries(
  ['typeorm', 'yaml', 'supertest', '@nestjs/common', '@angular/core'].map((name) => [
    name,
    join(root, 'node_modules', name),
  ]),
);

function plant(files) {
  for (const [file, source] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    writeFileSync(join(tree, file), source);
  }
}

function cruise() {
  const config = join(root, '.dependency-cruiser.mjs');
  const bin = join(root, 'node_modules/.bin/depcruise');
  const places = ['backend', 'frontend', 'migrations', 'plugins'];
  // Формат json не превращает нарушения в код выхода: их разбирает тест.
  const report = execFileSync(bin, ['--config', config, '--output-type', 'json', ...places], {
    cwd: tree,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(report).summary.violations;
}

before(() => {
  plant({ ...house, ...allowed });
  for (const [name, target] of Object.entries({ ...neighbours, ...outside })) {
    mkdirSync(dirname(join(tree, 'node_modules', name)), { recursive: true });
    symlinkSync(target, join(tree, 'node_modules', name));
  }
  for (const { file, source } of Object.values(breaches)) plant({ [file]: source });
  violations = cruise();
});

after(() => rmSync(tree, { recursive: true }));

describe('направления слоёв', () => {
  for (const [rule, { file }] of Object.entries(breaches)) {
    it(`${rule}: ловит ${file}`, () => {
      const caught = violations.filter((it) => it.from === file).map((it) => it.rule.name);
      assert.ok(caught.includes(rule), `пойманы другим: ${caught.join(', ') || 'никем'}`);
    });
  }

  it('не трогает дозволенного', () => {
    const wronged = violations.filter(({ from }) => from in allowed || from in house);
    assert.deepEqual(
      wronged.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`),
      [],
    );
  });

  it('нет правила без посаженного нарушения', () => {
    const rules = configuration.forbidden.map(({ name }) => name);
    assert.deepEqual(rules.toSorted(), Object.keys(breaches).toSorted());
  });
});
