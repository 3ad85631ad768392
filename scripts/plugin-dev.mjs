#!/usr/bin/env node
/**
 * Плагин под рукой автора: `npm run plugin:dev -- имя` или `-- /путь/к/папке`. Звено должно работать рядом.
 * Сохранили файл — видно, что стало с плагином, и его журнал. Папку вне проекта показывает Звену копией.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, watch } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { reasonWords } from '@zveno/contracts/plugin-reason.js';
import { inProject } from './paths.mjs';
import { pluginHome } from './plugin-home.mjs';
import { connectToRunning, dataFolder } from './running-database.mjs';

const stepMs = 100;
const settleMs = 60;
const levels = { info: '', warning: 'предупреждение: ', error: 'ошибка: ' };

const [wanted = ''] = process.argv.slice(2);
const folder = pluginHome(wanted);
const id = idOf(folder);
const shelves = [inProject('plugins'), path.join(dataFolder, 'plugins')];
const place = shelves.includes(path.dirname(folder)) ? folder : path.join(shelves[1], id);
const copied = place !== folder;
if (copied && existsSync(place)) refuse(`В ${place} уже есть плагин «${id}»: уберите его.`);

const database = await connectToRunning().catch((error) => refuse(error.message));
let last = await latestLine();
let changedAt = performance.now();

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, leave);
show();
watch(folder, { recursive: true }, (_, name) => void changed(name ?? ''));
console.log(`Слежу за ${folder}. Остановить: Ctrl+C`);
for (let before = ''; ; await pause(stepMs)) {
  before = await tell(before);
  await tellLog();
}

/** Копия для Звена; правит автор по-прежнему свою папку. */
function show() {
  if (!copied) return;
  mkdirSync(path.dirname(place), { recursive: true });
  const own = (file) => path.basename(file) !== 'node_modules';
  rmSync(place, { recursive: true, force: true });
  cpSync(folder, place, { recursive: true, filter: own });
}

async function changed(name) {
  if (name.startsWith('node_modules')) return;
  const mine = (changedAt = performance.now());
  await pause(settleMs);
  if (mine === changedAt) show();
}

/** Говорит о перемене состояния; возвращает его, чтобы не повторяться. */
async function tell(before) {
  const [plugin] = await ask(
    `select plugins.state, plugins.version, plugins.hash, plugins.revision, plugins.state_reason as reason,
           code.declares is not null as ready
      from plugins join plugin_packages code on code.plugin_id = plugins.id and code.hash = plugins.hash
     where plugins.id = $1`,
    [id],
  );
  const [refusal] = await ask(`select reason from plugin_refusals where source like '%:' || $1`, [
    place,
  ]);
  const now = JSON.stringify([plugin ?? null, refusal ?? null]);
  if (now === before || (plugin?.state === 'on' && !plugin.ready && !refusal)) return before;
  const after = Math.round(performance.now() - changedAt);
  if (refusal) console.log(`✗ Не принят: ${refusal.reason.ru}`);
  else if (plugin) console.log(`${wordsOf(plugin)} (через ${after} мс после сохранения)`);
  return now;
}

function wordsOf({ state, version, reason }) {
  const why = reason ? ` ${reasonWords(reason).ru}` : '';
  switch (state) {
    case 'on':
      return reason ? `✗ ${id}:${why}` : `✓ ${id} ${version} работает`;
    case 'asking':
      return `? ${id} ${version} просит разрешений: включите его на странице «Плагины»`;
    case 'off':
      return `– ${id} ${version} выключен администратором`;
    case 'gone':
      return `– ${id}: папки нет`;
    default:
      return `✗ ${id} ${version} не работает:${why}`;
  }
}

/** Сказанное раньше автор уже видел. */
async function latestLine() {
  const text = 'select coalesce(max(id), 0) as last from plugin_log where plugin_id = $1';
  const [line] = await ask(text, [id]);
  return line.last;
}

async function tellLog() {
  const rows = await ask(
    'select id, level, text from plugin_log where plugin_id = $1 and id > $2 order by id',
    [id, last],
  );
  for (const { level, text } of rows) console.log(`  ${levels[level]}${text}`);
  last = rows.at(-1)?.id ?? last;
}

async function ask(text, values) {
  try {
    return (await database.query(text, values)).rows;
  } catch {
    return leave('Звено остановлено.');
  }
}

function idOf(home) {
  try {
    return JSON.parse(readFileSync(path.join(home, 'plugin.json'), 'utf8')).id;
  } catch {
    return refuse(`${path.join(home, 'plugin.json')} — не JSON`);
  }
}

function leave(text) {
  if (copied) rmSync(place, { recursive: true, force: true });
  if (text?.endsWith('.')) console.error(text);
  process.exit(0);
}

function refuse(text) {
  console.error(text);
  process.exit(1);
}
