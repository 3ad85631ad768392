import type { Json } from '@zveno/contracts/json.js';
import { compileLiquid, compileLiquidValue } from './liquid.js';
import { readPath } from './read-path.js';
import type { ParsedExpression, ParsedTemplate, Reference } from './template.js';
import { toText } from './to-text.js';

const plainOutput = /\{\{\s*([a-zA-Z_]\w*(?:\.[a-zA-Z_]\w*)*)\s*\}\}/g;
const singleOutput = /^\s*\{\{-?((?:(?!\}\}|\{\{).)*?)-?\}\}\s*$/su;
/** Эти слова у Liquid значат не поле: их разбирает он сам. */
const special = new Set([
  'true',
  'false',
  'nil',
  'null',
  'empty',
  'blank',
  'size',
  'first',
  'last',
]);

type Part = string | Reference;

/**
 * Готовит текст. Тексты из одних подстановок `{{a.b}}` собираются напрямую — это в десять раз
 * дешевле Liquid, а таких текстов большинство.
 * @throws Error, если текст записан неверно.
 */
export function parseTemplate(source: string): ParsedTemplate {
  if (!source.includes('{{') && !source.includes('{%')) {
    return { render: () => source, references: [] };
  }
  const parts = plainParts(source);
  if (!parts) return compileLiquid(source);
  return {
    render: (scope) => {
      let text = '';
      for (const part of parts) {
        text += typeof part === 'string' ? part : toText(readPath(scope, part));
      }
      return text;
    },
    references: parts.filter((part) => typeof part !== 'string'),
  };
}

/**
 * Готовит значение: `{{путь}}` целиком сохраняет тип, прочий текст с подстановками — текст,
 * остальное — как есть.
 */
export function parseExpression(source: Json): ParsedExpression {
  if (typeof source !== 'string') return { evaluate: () => source, references: [] };
  const inner = singleOutput.exec(source)?.[1];
  if (inner === undefined) {
    const { render, references } = parseTemplate(source);
    return { evaluate: render, references };
  }
  const parts = plainParts(`{{${inner}}}`);
  const [path] = parts ?? [];
  if (path === undefined || typeof path === 'string') return compileLiquidValue(inner);
  return { evaluate: (scope) => readPath(scope, path), references: [path] };
}

/** Куски текста, если в нём только простые подстановки; иначе `undefined`. */
function plainParts(source: string): readonly Part[] | undefined {
  const parts: Part[] = [];
  let end = 0;
  for (const match of source.matchAll(plainOutput)) {
    const path = (match[1] ?? '').split('.');
    if (path.some((name) => special.has(name))) return undefined;
    if (match.index > end) parts.push(source.slice(end, match.index));
    parts.push(path);
    end = match.index + match[0].length;
  }
  if (end < source.length) parts.push(source.slice(end));
  const leftover = parts.some(
    (part) => typeof part === 'string' && (part.includes('{{') || part.includes('{%')),
  );
  return leftover ? undefined : parts;
}
