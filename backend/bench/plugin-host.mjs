// Вызов узла плагина, загрузка и память обоих видов.
import { hosted, measureHost, memory } from './alone-host.mjs';
import { kinds } from './plugin-samples.mjs';
import { spread } from './spread.mjs';

const calls = 20_000;
const loads = 5;

async function loading(host, code) {
  const before = await memory();
  const times = [];
  for (let number = 0; number < loads; number += 1) {
    const began = performance.now();
    await host.load(hosted(`p${number}`, code));
    times.push(performance.now() - began);
  }
  const bytes = ((await memory()) - before) / loads;
  const rpc = await calling(host);
  for (let number = 0; number < loads; number += 1) await host.unload(`p${number}`);
  return { times: spread(times), bytes, rpc };
}

/** Вызовы по одному: хозяин → поток → хозяин. */
async function calling(host) {
  const call = { type: 'p0.do', settings: { word: 'слово' }, key: 'k', timeoutSeconds: 30 };
  const { signal } = new AbortController();
  const times = [];
  for (let number = 0; number < calls * 1.25; number += 1) {
    const began = performance.now();
    await host.call(call, signal);
    if (number >= calls / 4) times.push(performance.now() - began);
  }
  return spread(times);
}

await measureHost(async (host) => {
  const found = {};
  for (const [name, code] of Object.entries(kinds)) found[name] = await loading(host, code);
  return found;
});
