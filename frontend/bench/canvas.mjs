/* global document -- эти строки выполняет страница */
// Холст большой цепочки: узел таскают и холст увеличивают по три секунды. Рядом — те же движения мыши над пустой
// страницей, где ничего не перерисовывается, и над цепочкой из двух узлов, где перерисовывается холст без карточек.
// И сколько стоит открыть тысячу узлов.
import { setTimeout as pause } from 'node:timers/promises';
import { Meter, told, watchedWhile } from './frames.mjs';

const seconds = 3;
const middle = { x: 800, y: 450 };
const columns = 20;

export async function canvas(stage) {
  const page = await stage.freshPage();
  await page.goto('about:blank');
  const lines = await moved(page, 'пустая страница', middle);
  await page.context().close();
  lines.push(...(await chain(stage, '2 узла', 2)), ...(await chain(stage, '300 узлов', 300)));
  return [...lines, await thousand(stage)];
}

async function chain(stage, name, count) {
  const page = await stage.freshPage();
  const { id } = await stage.ask('POST', '/chains', { document: wide(count) });
  await page.goto(`${stage.url}/chains/${id}/edit`);
  const card = page.locator('zv-node-card').nth(1);
  await card.waitFor();
  await page.waitForLoadState('networkidle');
  const { x, y, width } = await card.boundingBox();
  const lines = await moved(page, name, { x: x + width / 2, y: y + 12 });
  await page.context().close();
  return lines;
}

async function moved(page, name, at) {
  const drag = await watchedWhile(page, seconds, () => dragged(page, at));
  // Брошенный узел впервые открывает свои настройки.
  const drop = await watchedWhile(page, 1, () => page.mouse.up());
  const zoom = await watchedWhile(page, seconds, () => zoomed(page));
  return [
    `${name}, узел тащат: ${told(drag)}`,
    `${name}, узел бросают: ${told(drop)}`,
    `${name}, увеличение: ${told(zoom)}`,
  ];
}

async function dragged(page, at) {
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await evenly(async (step) => {
    const angle = step / 12;
    await page.mouse.move(at.x + 120 * Math.sin(angle), at.y + 80 * (1 - Math.cos(angle)));
  });
}

async function zoomed(page) {
  await page.mouse.move(middle.x, middle.y);
  await page.keyboard.down('Control');
  // Первую половину холст удаляется, вторую — приближается: проходят и общий вид, и пару узлов.
  await evenly((step) => page.mouse.wheel(0, step % 90 < 45 ? 60 : -60), 33);
  await page.keyboard.up('Control');
}

/** Зовёт `act` с ровным шагом всё время замера. */
async function evenly(act, everyMs = 16) {
  const started = performance.now();
  for (let step = 0; ; step += 1) {
    const due = started + step * everyMs - performance.now();
    if (performance.now() - started > seconds * 1000 - 200) return;
    if (due > 1) await pause(due);
    await act(step);
  }
}

async function thousand(stage) {
  const { id } = await stage.ask('POST', '/chains', { document: wide(1000) });
  const page = await stage.freshPage();
  const meter = await Meter.on(page);
  const started = performance.now();
  await page.goto(`${stage.url}/chains/${id}/edit`);
  await page.locator('zv-canvas:not(:has(.skeleton)) zv-node-card').first().waitFor();
  const { TaskDuration, ScriptDuration } = await meter.spent();
  const wall = (performance.now() - started) / 1000;
  const drawn = await page.evaluate(() => document.querySelectorAll('zv-node-card').length);
  await page.context().close();
  return [
    `1000 узлов открыты: главный поток ${TaskDuration.toFixed(2)} с процессора`,
    `из них сценарий ${ScriptDuration.toFixed(2)}; по часам ${wall.toFixed(1)} с; карточек на странице ${drawn}`,
  ].join(', ');
}

/** Цепочка сеткой: каждый узел ведёт в следующий, каждый десятый — условие с веткой через ряд. */
function wide(count) {
  const name = (index) => (index === 0 ? 'begin' : `n${index}`);
  const nodes = Object.fromEntries(
    Array.from({ length: count }, (_, index) => [name(index), node(index, count, name)]),
  );
  const places = Array.from({ length: count }, (_, index) => [
    name(index),
    { x: (index % columns) * 320, y: Math.floor(index / columns) * 220 },
  ]);
  const layout = { nodes: Object.fromEntries(places), labels: {}, notes: {}, frames: {} };
  return { schema: 1, name: `Цепочка из ${count} узлов`, nodes, layout };
}

function node(index, count, name) {
  if (index === 0) return { type: 'manual', next: { next: name(1) } };
  if (index === count - 1) return { type: 'end' };
  const next = name(index + 1);
  if (index % 10 !== 5)
    return { type: 'send', settings: { text: `Сообщение номер ${index}` }, next: { next } };
  const groups = [{ rules: [{ left: '{{age}}', operator: 'greater', right: '18' }] }];
  const below = name(Math.min(index + columns + 1, count - 1));
  return { type: 'condition', settings: { groups }, next: { yes: next, no: below } };
}
