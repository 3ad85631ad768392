// Цена хуков: те же переписки без плагина, рядом с плагином, который слышит другой аккаунт, и когда он слышит все.
import { setTimeout as pause } from 'node:timers/promises';
import { archive } from './plugin-samples.mjs';
import { line, milliseconds, number, title } from './print.mjs';
import { spread } from './spread.mjs';
import { Talks } from './talks.mjs';
import { connectAccounts, pauseAll } from './telegram.mjs';

const id = 'bench-hook';
const code = `
  import { definePlugin } from '@zveno/plugin-sdk';
  export default definePlugin({ before: [{ name: 'hear', run: () => ({}) }] });`;

/** В чат — двадцать сообщений за минуту: следующий круг ждёт, пока предел отпустит. */
const minute = 61_000;

/** Плагин слышит эти аккаунты; `null` — все. */
async function hear({ office }, accounts) {
  const { asks } = await office.get(`/plugins/${id}`);
  await office.post(`/plugins/${id}/enable`, { permissions: { ...asks, accounts } });
  while ((await office.get(`/plugins/${id}`)).state !== 'on') await pause(50);
  // Исполнитель узнаёт о нём следом за базой.
  await pause(2_000);
}

async function tell(name, talks) {
  await pause(minute);
  const { delays, measured } = await talks.round();
  const perThousand = (measured.cpu.server / delays.length) * 1_000;
  line(name, `сервер ${number(perThousand, 3)} с на 1000 · ${milliseconds(spread(delays))}`);
}

export async function hookCosts(stand) {
  title(`Хуки · ${stand.installation.name}`);
  const { office } = stand;
  const talks = await Talks.gather(stand);
  const others = await connectAccounts(stand, 1);
  await talks.round();
  await tell('без плагина', talks);
  await office.install(archive(id, code, { messages: true }));
  await hear(stand, [others[0].id]);
  await tell('слышит другой аккаунт', talks);
  await hear(stand, null);
  await tell('слышит все', talks);
  await office.remove(`/plugins/${id}`);
  await tell('без плагина снова', talks);
  await talks.close();
  await pauseAll(stand, others);
}
