// Готовит собранный интерфейс к отдаче: части соединены и сжаты. Запускается вслед за `ng build`.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { BuiltParts } from './built-parts.mjs';
import { compressParts } from './compress-parts.mjs';
import { joinParts } from './join-parts.mjs';

const dist = path.join(import.meta.dirname, 'dist');
const folder = path.join(dist, 'browser');
/** Из чего сложена каждая часть: после соединения это уже неправда. */
const description = path.join(dist, 'browser-stats.json');
const parts = new BuiltParts(description);

/** Работающий редактор: сама страница и настройки выбранного узла. */
const editor = ['editor-page.ts', 'inspector/inspector.ts'].map((file) =>
  parts.of(`src/app/features/editor/${file}`),
);

await joinParts(folder, parts, editor);
await compressParts(folder);
rmSync(description);
