/** @jest-environment node */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { en } from '../../../i18n/en.js';
import { ru } from '../../../i18n/ru.js';

type Tree = { readonly [key: string]: string | Tree };

const pluralForms = new Set(['one', 'few', 'many', 'other']);
const app = path.resolve(__dirname, '../..');

// Форм множественного числа в языках разное число: для сравнения они — один ключ.
function keysOf(tree: Tree, parent = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    if (typeof value !== 'string') return keysOf(value, `${parent}${key}.`);
    return [pluralForms.has(key) ? `${parent}#` : `${parent}${key}`];
  });
}

function textsOf(tree: Tree, parent = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${parent}${key}`, value]] : textsOf(value, `${parent}${key}.`),
  );
}

const parametersOf = (text: string): string[] => (text.match(/\{\{\w+\}\}/g) ?? []).sort();

const sources = (extension: string): [string, string][] =>
  readdirSync(app, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(extension) && !file.endsWith('.spec.ts'))
    .filter((file) => !file.startsWith('api/'))
    .map((file) => [file, readFileSync(path.join(app, file), 'utf8')]);

describe('тексты интерфейса', () => {
  it('у русского и английского одни и те же ключи', () => {
    expect([...new Set(keysOf(en))].sort()).toEqual([...new Set(keysOf(ru))].sort());
  });

  it('перевод подставляет те же параметры', () => {
    const english = new Map(textsOf(en));
    const different = textsOf(ru).filter(([key, text]) => {
      const other = english.get(key);
      return other !== undefined && String(parametersOf(text)) !== String(parametersOf(other));
    });

    expect(different).toEqual([]);
  });

  it('у каждого счётного текста есть все формы своего языка', () => {
    const forms = (tree: Tree, language: string): string[] => {
      const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      return Object.entries(tree).flatMap(([key, value]) => {
        if (typeof value === 'string') return [];
        const counted = 'other' in value;
        const missing = counted ? needed.filter((form) => !(form in value)) : [];
        return [...missing.map((form) => `${key}.${form}`), ...forms(value, language)];
      });
    };

    expect([...forms(ru, 'ru'), ...forms(en, 'en')]).toEqual([]);
  });

  it('каждый ключ, названный в шаблонах целиком, существует', () => {
    const known = new Map(textsOf(ru));
    const named = [...sources('.html'), ...sources('.ts')].flatMap(([file, source]) =>
      [...source.matchAll(/\b(?:t|translate|text)(?:<string>)?\(\s*'([\w.]+)'\s*[,)]/g)].map(
        ([, key]) => [file, key ?? ''] as const,
      ),
    );

    expect(named.length).toBeGreaterThan(50);
    expect(named.filter(([, key]) => !known.has(key))).toEqual([]);
  });

  it('в шаблонах нет русских слов мимо текстов', () => {
    const bare = sources('.html').filter(([, source]) =>
      /[а-яё]/i.test(source.replaceAll('Звено', '').replaceAll(/<!--.*?-->/gs, '')),
    );

    expect(bare.map(([file]) => file)).toEqual([]);
  });
});
