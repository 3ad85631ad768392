import { setImmediate as turnOfLoop } from 'node:timers/promises';
import { LoginMemory } from '../telegram-login/login-memory.js';
import { ClientClosed, refusingWhenClosed } from './closed-client.js';
import { telegramClient } from './telegram-client.js';

describe(refusingWhenClosed, () => {
  it('закрытый клиент отказывает, и ни один отказ не остаётся без хозяина', async () => {
    const orphans: unknown[] = [];
    const note = (reason: unknown) => orphans.push(reason);
    process.on('unhandledRejection', note);
    const dc = { id: 2, ipAddress: '127.0.0.1', port: 1 };
    const { storage } = new LoginMemory(dc, undefined);
    const route = { apiId: 1, apiHash: '0123456789abcdef0123456789abcdef', proxy: undefined };
    const client = telegramClient(route, { storage, server: undefined, updates: false });
    await client.destroy();

    await expect(client.call({ _: 'help.getNearestDc' })).rejects.toThrow(ClientClosed);
    await expect(client.connect()).rejects.toThrow(ClientClosed);

    await turnOfLoop();
    process.off('unhandledRejection', note);
    expect(orphans).toEqual([]);
  });
});
