// Замер продукта целиком: `npm run bench`. Пороги не проверяются — числа читает человек.
import { parseArgs } from 'node:util';
import { holdAccounts } from './accounts.mjs';
import { talkInChats } from './chats.mjs';
import { startDataCentre } from './data-centre.mjs';
import { besideHostile } from './hostile.mjs';
import { ClusterInstallation, EmbeddedInstallation } from './installation.mjs';
import { hookCosts } from './hooks.mjs';
import { idle } from './idle.mjs';
import { LoadProcess } from './load-process.mjs';
import { Meter } from './meter.mjs';
import { Office } from './office.mjs';
import { flow, saturate } from './orders.mjs';
import { pluginCosts } from './plugins.mjs';
import { redisInstalled } from './redis.mjs';
import { waitsKilledAmid, waitsKilledBefore } from './waits.mjs';

const scenarios = {
  idle,
  saturate,
  flow,
  waits: waitsKilledBefore,
  'waits-amid': waitsKilledAmid,
  chats: talkInChats,
  hostile: besideHostile,
  accounts: holdAccounts,
  plugins: pluginCosts,
  hooks: hookCosts,
};

const { values: asked } = parseArgs({
  options: {
    only: { type: 'string', default: Object.keys(scenarios).join(',') },
    on: { type: 'string', default: 'embedded,1,2,4' },
    executions: { type: 'string', default: '10000' },
  },
});

/** Один адрес и тысячи запросов: ограничение API к замеру не относится. */
const environmentFor = ({ dcId, host, port, publicKeyPem }) => ({
  REQUESTS_PER_MINUTE: '1000000',
  TELEGRAM_DC_ADDRESS: `${dcId}@${host}:${port}`,
  TELEGRAM_DC_PUBLIC_KEY: publicKeyPem,
});

function open(layout, env) {
  if (layout === 'embedded') return EmbeddedInstallation.open(env);
  if (!redisInstalled) throw new Error('Нет redis-server. Поставить: apt-get install redis-server');
  return ClusterInstallation.open(Number(layout), env);
}

async function perform(layout, names) {
  const dataCentre = await startDataCentre({ codeSeconds: 0 });
  const installation = await open(layout, environmentFor(dataCentre.address));
  const load = await LoadProcess.start();
  const meter = await Meter.open(installation, load);
  const stand = { installation, load, meter, dataCentre };
  stand.executions = Number(asked.executions);
  stand.office = await Office.enter(installation.url);
  await stand.office.settings({ network: { privateTargets: ['127.0.0.1'] } });
  try {
    for (const name of names) {
      stand.office = await Office.enter(installation.url);
      await scenarios[name](stand);
    }
  } finally {
    await meter.close();
    await load.stop();
    await installation.close();
    await dataCentre.stop();
  }
}

/** Память аккаунта и плагина меряют в одном процессе: в нескольких она та же. */
const oneProcessOnly = ['accounts', 'plugins', 'hooks'];

for (const layout of asked.on.split(',')) {
  const names = asked.only.split(',');
  const suitable = (name) => layout === 'embedded' || !oneProcessOnly.includes(name);
  await perform(layout, names.filter(suitable));
}
console.log('\nЗамер закончен.');
process.exit();
