// Враждебные плагины рядом с чужими переписками: во сколько раз дольше ждут ответа.
import { setTimeout as pause } from 'node:timers/promises';
import { HostilePlugins } from './hostile-plugins.mjs';
import { line, milliseconds, number, title } from './print.mjs';
import { spread } from './spread.mjs';
import { Talks } from './talks.mjs';

/** Предел чата — двадцать ответов в минуту: следующий разговор начинают, когда он снова пуст. */
const untilLimit = 61_000;
/** К началу разговора каждый плагин уже успел упасть. */
const raging = 10_000;

async function round(talks, name) {
  const { seconds, delays, inversions } = await talks.talk();
  const found = spread(delays);
  const wrong = `не по порядку ${number(inversions)}`;
  line(
    name,
    `${number(delays.length)} за ${number(seconds, 1)} с, ${wrong} · ${milliseconds(found)}`,
  );
  return found.p99;
}

async function beside({ office }, talks) {
  const plugins = new HostilePlugins(office);
  await plugins.start();
  await pause(raging);
  const p99 = await round(talks, 'рядом с враждебными');
  await plugins.stop();
  const { calls, falls } = plugins;
  line('вызовов их узлов', `${number(calls)}, гибелей потока ${number(falls)}`);
  return p99;
}

/** Спокойно — до и после: первый разговор собирает код сервера и в счёт не идёт. */
export async function besideHostile(stand) {
  title(`Переписки рядом с враждебными плагинами · ${stand.installation.name}`);
  const talks = await Talks.gather(stand);
  await round(talks, 'прогрев');
  await pause(untilLimit);
  const before = await round(talks, 'спокойно, до');
  await pause(untilLimit);
  const amid = await beside(stand, talks);
  await pause(untilLimit);
  const after = await round(talks, 'спокойно, после');
  line('p99 рядом к лучшему спокойному', `${number(amid / Math.min(before, after), 2)} раза`);
  await talks.close();
}
