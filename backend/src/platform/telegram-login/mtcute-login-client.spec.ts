import type { QrCode } from '../../ports/telegram-login.js';
import { startDataCentre, type DataCentre } from '../../../test/support/data-centre/index.js';
import { SystemClock } from '../clock/system-clock.js';
import { telegramClient } from '../telegram/telegram-client.js';
import { firstDc } from './dc-address.js';
import { LoginMemory, memoryOfDc } from './login-memory.js';
import { MtcuteLoginClient } from './mtcute-login-client.js';

describe(MtcuteLoginClient, () => {
  let dc: DataCentre;
  const opened: MtcuteLoginClient[] = [];

  beforeAll(async () => {
    // Срок — целые секунды: односекундный код мог бы истечь, едва показанный.
    dc = await startDataCentre({ qrSeconds: 3 });
  });
  afterAll(async () => {
    for (const client of opened) await client.close();
    await dc.stop();
  });

  const open = (patience = 60_000, port = dc.address.port) => {
    const proxied = port !== dc.address.port;
    const proxy = proxied ? ({ kind: 'socks5', host: '127.0.0.1', port } as const) : undefined;
    const route = { apiId: 1, apiHash: '0123456789abcdef0123456789abcdef', proxy };
    const memory = new LoginMemory(firstDc(dc.address), undefined);
    const parts = { storage: memory.storage, server: dc.address, updates: false };
    const base = telegramClient(route, parts);
    base.onError.add(() => undefined);
    const client = new MtcuteLoginClient(base, memory, new SystemClock(), { proxied, patience });
    opened.push(client);
    return client;
  };

  it('молчащий Telegram называет недоступным, а не ждёт без конца', async () => {
    dc.faults.silence(undefined, 'auth.sendCode');

    await expect(open(1500).sendCode('79990000001')).rejects.toMatchObject({
      code: 'telegram.unreachable',
    });
  });

  it('прокси, который не отвечает, называет причиной', async () => {
    await expect(open(500, 1).sendCode('79990000001')).rejects.toMatchObject({
      code: 'telegram.proxy-unreachable',
    });
  });

  it('сменяет код QR к его сроку и не просит новый чаще, чем раз в пять секунд', async () => {
    const account = dc.createAccount({ phone: '79990000002', firstName: 'Лавка' });
    const shown: QrCode[] = [];
    const from = performance.now();

    const entry = await open().scan((qr) => {
      shown.push(qr);
      if (shown.length === 2) {
        dc.acceptQr(account, new URL(qr.url).searchParams.get('token') ?? '');
      }
      return Promise.resolve();
    }, new AbortController().signal);

    expect(entry).toMatchObject({ kind: 'signed-in', user: { id: account.id, name: 'Лавка' } });
    expect(new Set(shown.map(({ url }) => url)).size).toBe(2);
    expect(performance.now() - from).toBeGreaterThan(4900);
  });

  it('остановленный, перестаёт ждать сканирования', async () => {
    const stop = new AbortController();

    const scan = open().scan(() => {
      stop.abort();
      return Promise.resolve();
    }, stop.signal);

    await expect(scan).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe(LoginMemory, () => {
  it('после переезда в другой дата-центр отдаёт только его ключ', () => {
    const moved = { id: 4, ipAddress: '149.154.167.91', port: 443 };
    const [left, home] = [new Uint8Array(256).fill(1), new Uint8Array(256).fill(2)];
    const memory = new LoginMemory(firstDc(undefined), {
      keys: [
        { dc: 2, key: left },
        { dc: 4, key: home },
      ],
      memory: [...memoryOfDc(moved), { key: 'salts:2', value: new Uint8Array(8) }],
    });

    expect(memory.result()).toEqual({ keys: [{ dc: 4, key: home }], memory: memoryOfDc(moved) });
    expect(memory.everything().keys).toHaveLength(2);
  });
});
