// Замер страниц в настоящем Chromium: `node frontend/bench/bench.mjs [--only log]`. Продукт и страница должны быть
// собраны. Пороги не проверяются — числа читает человек; на каждое число — свой файл рядом.
import { parseArgs } from 'node:util';
import { canvas } from './canvas.mjs';
import { log } from './log.mjs';
import { opening } from './opening.mjs';
import { Stage } from './stage.mjs';

const figures = { opening, canvas, log };

const { values: asked } = parseArgs({
  options: { only: { type: 'string', default: Object.keys(figures).join(',') } },
});

const stage = await Stage.open();
try {
  for (const name of asked.only.split(',')) {
    if (!figures[name]) throw new Error(`Нет замера «${name}»: ${Object.keys(figures).join(', ')}`);
    for (const line of await figures[name](stage)) process.stdout.write(`${name}: ${line}\n`);
  }
} finally {
  await stage.close();
}
