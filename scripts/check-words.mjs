#!/usr/bin/env node
// Запрещённые слова во всех файлах и их именах, не только в коде: страницы, стили, SQL, YAML, документы.
// Запуск: node scripts/check-words.mjs [файлы]; без файлов — всё, что знает или узнает git.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { findBannedWords } from '../lint/words.mjs';

/** Список слов и файл замков, где имена чужих пакетов выбираем не мы. */
const exempt = new Set(['lint/words.mjs', 'package-lock.json']);

const listed = () =>
  execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'])
    .toString()
    .split('\0');

const place = (text, index) => text.slice(0, index).split('\n').length;

function problemsOf(file) {
  const inName = findBannedWords(file).map(({ word }) => `${file}: слово «${word}» в имени файла`);
  const bytes = readFileSync(file);
  if (bytes.includes(0)) return inName;
  const text = bytes.toString();
  const inText = findBannedWords(text).map(
    ({ word, index }) => `${file}:${place(text, index)}: слово «${word}»`,
  );
  return [...inName, ...inText];
}

const given = process.argv.slice(2);
const files = (given.length > 0 ? given : listed()).filter(
  (file) => file && !exempt.has(file) && existsSync(file),
);
const problems = files.flatMap(problemsOf);
for (const problem of problems) console.error(problem);
if (problems.length > 0) {
  console.error(`Запрещённых слов: ${problems.length}. Назовите вещь тем, что она делает.`);
  process.exitCode = 1;
}
