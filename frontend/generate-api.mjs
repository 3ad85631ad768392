// Клиент API из docs/reference/openapi.json в src/app/api: одна функция на действие.
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { NgOpenApiGen } from 'ng-openapi-gen/lib/ng-openapi-gen.js';

const here = (...parts) => path.join(import.meta.dirname, ...parts);
const document = JSON.parse(readFileSync(here('../docs/reference/openapi.json'), 'utf8'));
const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);

// Имя функции берётся из метода и адреса: они — договор, а operationId меняется с именами классов сервера.
function nameOf(method, address) {
  const words = address
    .replace(/^\/api/, '')
    .replaceAll(/\{(\w+)\}/g, 'by-$1')
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean);
  return method + words.map(capital).join('');
}

for (const [address, methods] of Object.entries(document.paths))
  for (const [method, operation] of Object.entries(methods)) {
    operation.operationId = nameOf(method, address);
    // Разделы Swagger русские, а генератор делает из них папки и теряет кириллицу.
    operation.tags = ['calls'];
  }

const output = here('src/app/api');
rmSync(output, { recursive: true, force: true });
new NgOpenApiGen(document, {
  input: 'openapi.json',
  output,
  enumStyle: 'alias',
  promises: true,
  ignoreUnusedModels: false,
  silent: true,
}).generate();
