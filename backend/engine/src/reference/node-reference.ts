import { isJsonObject } from '@zveno/contracts/json.js';
import type { NodeCategory, NodeOutput, NodeType } from '../node-type.js';
import type { NodeRegistry } from '../registry.js';
import { toText } from '../templates/to-text.js';
import { settingsSchema } from './settings-schema.js';

const categories: Readonly<Record<NodeCategory, string>> = {
  triggers: 'Запуски',
  telegram: 'Telegram',
  dialogue: 'Диалог',
  logic: 'Логика',
  data: 'Данные',
  integrations: 'Обмен и уведомления',
  plugins: 'Плагины',
};

const intro = `# Узлы

Эта страница собрана из описаний узлов: \`npm run docs:nodes\`. Править её рукой не нужно.

У каждого узла, кроме его собственных настроек, есть общие: название и заметка, выключатель,
правило «при ошибке» (\`onError\`: остановить, идти дальше, выйти через \`error\`, повторить с паузой),
время на действие (\`timeoutSeconds\`), «сохранить итог в…» (\`saveAs\`) и «не показывать данные в журнале»
(\`hideData\`). Тексты понимают подстановки: \`{{contact.name}}\`, \`{{message.text}}\`, \`{{переменная}}\`,
фильтры \`date\`, \`plural\`, \`money\` и обычные фильтры Liquid.
`;

/** Справочник узлов в Markdown: целиком из описаний, поэтому от кода не отстаёт. */
export function nodeReference(registry: NodeRegistry): string {
  const sections = Object.entries(categories).flatMap(([category, title]) => {
    const types = registry.all().filter(({ descriptor }) => descriptor.category === category);
    return types.length > 0 ? [`## ${title}`, ...types.map(nodeSection)] : [];
  });
  return `${[intro.trim(), ...sections].join('\n\n')}\n`;
}

function nodeSection(type: NodeType): string {
  const { title, description, waits, needs } = type.descriptor;
  const remarks = [
    ...(waits ? ['Может ждать.'] : []),
    ...(needs.length > 0 ? [`Нужно: ${needs.join(', ')}.`] : []),
  ];
  return [
    `### ${title.ru} (\`${type.descriptor.type}\`)`,
    [description.ru, ...remarks].join(' '),
    ...settingsTable(type),
    outputsLine(type.outputs),
  ].join('\n\n');
}

function outputsLine(outputs: readonly NodeOutput[]): string {
  if (outputs.length === 0) return 'Выходов нет.';
  const named = outputs.map(
    ({ id, title, optional }) =>
      `\`${id}\` — ${title.ru}${optional ? ' (можно не соединять)' : ''}`,
  );
  return `Выходы: ${named.join('; ')}.`;
}

interface Row {
  readonly name: string;
  readonly schema: Record<string, unknown>;
  readonly required: boolean;
}

function settingsTable(type: NodeType): readonly string[] {
  const rows = rowsOf(settingsSchema(type), '');
  if (rows.length === 0) return [];
  return [
    [
      '| настройка | что это | вид | если не задано |',
      '| --- | --- | --- | --- |',
      ...rows.map(settingsRow),
    ].join('\n'),
  ];
}

function settingsRow({ name, schema, required }: Row): string {
  const cells = [
    `\`${name}\``,
    [schema['title'], schema['description']].filter((text) => typeof text === 'string').join('. '),
    kindOf(schema),
    required ? '**нужна**' : defaultOf(schema),
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
}

/** Поля объекта, его вложенных объектов и вариантов — по одному разу, с путём через точку. */
function rowsOf(schema: unknown, path: string): readonly Row[] {
  if (!isRecord(schema)) return [];
  const variants = listOf(schema['oneOf'] ?? schema['anyOf']);
  const required = listOf(schema['required']);
  const own = Object.entries(recordOf(schema['properties'])).flatMap(([key, value]) => {
    const name = path === '' ? key : `${path}.${key}`;
    const field = recordOf(value);
    const row = { name, schema: field, required: required.includes(key) };
    return [row, ...rowsOf(field, name), ...rowsOf(field['items'], `${name}[]`)];
  });
  const seen = new Set<string>();
  return [...own, ...variants.flatMap((variant) => rowsOf(variant, path))].filter(
    ({ name }) => !seen.has(name) && seen.add(name),
  );
}

function kindOf(schema: Record<string, unknown>): string {
  const choices = recordOf(schema['choices']);
  if (Object.keys(choices).length > 0) {
    return Object.entries(choices)
      .map(([value, text]) => `\`${value}\` — ${String(recordOf(text)['ru'])}`)
      .join('; ');
  }
  const values = listOf(schema['enum']);
  if (values.length > 0) return values.map((value) => `\`${String(value)}\``).join(', ');
  if (schema['const'] !== undefined) return `\`${toText(schema['const'])}\``;
  return kinds[String(schema['widget'])] ?? kinds[String(schema['type'])] ?? 'значение';
}

const kinds: Readonly<Record<string, string>> = {
  template: 'текст с подстановками',
  duration: 'длительность: `30s`, `10m`, `1h 30m`, `2d`',
  rules: 'условия',
  regex: 'регулярное выражение',
  variable: 'имя переменной',
  'contact-field': 'имя поля',
  string: 'текст',
  number: 'число',
  integer: 'целое число',
  boolean: 'да/нет',
  array: 'список',
  object: 'группа',
};

function defaultOf(schema: Record<string, unknown>): string {
  const value = schema['default'];
  if (value === undefined) return 'пусто';
  return value === '' ? 'пусто' : `\`${JSON.stringify(value)}\``;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return isJsonObject(value);
}

function recordOf(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
