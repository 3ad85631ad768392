// Отдельный процесс: те же аккаунты на одной библиотеке, без Звена. Итог — память на аккаунт, байт.
import { setTimeout as pause } from 'node:timers/promises';
import { MemoryStorage } from '@mtcute/core';
import { addPublicKey } from '@mtcute/core/utils.js';
import { BaseTelegramClient, TcpTransport } from '@mtcute/node';

const settling = 20_000;

async function connect({ dcId, host, port, publicKeyPem }, session) {
  const main = { id: dcId, ipAddress: host, port };
  const client = new BaseTelegramClient({
    apiId: 12_345,
    apiHash: '0123456789abcdef0123456789abcdef',
    storage: new MemoryStorage(),
    storageOptions: { cleanup: false },
    transport: new TcpTransport(),
    defaultDcs: { main, media: { ...main, mediaOnly: true } },
    updates: { catchUp: true },
    logLevel: 0,
    network: { connectionCount: () => 1 },
  });
  addPublicKey(client.crypto, publicKeyPem);
  await client.importSession(session);
  await client.connect();
  await client.call({ _: 'updates.getState' });
  await client.startUpdatesLoop();
  return client;
}

process.once('message', async ({ address, sessions }) => {
  const clients = [await connect(address, sessions[0])];
  const before = process.memoryUsage().rss;
  for (const session of sessions.slice(1)) clients.push(await connect(address, session));
  await pause(settling);
  process.send((process.memoryUsage().rss - before) / (clients.length - 1));
  process.exit();
});
