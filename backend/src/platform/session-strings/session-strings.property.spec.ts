import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { readStringSession } from '@mtcute/core/utils.js';
import { StringSession } from 'telegram/sessions/index.js';
import type { PortableLogin, SessionStringFormat } from '../../ports/session-string.js';
import { readSessionString } from './read-session-string.js';
import { writeSessionString } from './write-session-string.js';

/** У Telegram адреса IPv6 начинаются с 2001; записаны как принято, потому что Telethon хранит их байтами. */
const ipv6 = fc
  .array(fc.integer({ min: 0, max: 0xff_ff }), { minLength: 7, maxLength: 7 })
  .map((words) =>
    ipaddr.parse(['2001', ...words.map((it) => it.toString(16))].join(':')).toString(),
  );
const address = fc.oneof(fc.ipV4(), ipv6);
const login = fc.record({
  dcId: fc.integer({ min: 1, max: 5 }),
  address,
  port: fc.integer({ min: 1, max: 65_535 }),
  authKey: fc
    .uint8Array({ minLength: 256, maxLength: 256 })
    .map((key) => Uint8Array.from(key))
    .filter((key) => key.some(Boolean)),
  userId: fc.integer({ min: 1, max: 2 ** 52 }),
  isTest: fc.boolean(),
});

/** Чего формат не хранит: при чтении этого нет, а вход считается обычным. */
const lost: Readonly<Record<SessionStringFormat, Partial<PortableLogin>>> = {
  telethon: { userId: undefined, isTest: false },
  gramjs: { userId: undefined, isTest: false },
  pyrogram: { address: undefined, port: undefined },
  mtcute: {},
};

describe(writeSessionString, () => {
  it.each(['telethon', 'pyrogram', 'gramjs', 'mtcute'] as const)(
    '%s: прочитанное равно записанному, и формат узнаётся сам',
    (format) => {
      fc.assert(
        fc.property(login, (original) => {
          const text = writeSessionString(original, format, 12_345);

          expect(readSessionString(text)).toEqual({ ...original, ...lost[format] });
        }),
      );
    },
  );

  it('строку mtcute читает сама mtcute', () => {
    fc.assert(
      fc.property(login, (original) => {
        const read = readStringSession(writeSessionString(original, 'mtcute', 1));

        expect(read.authKey).toEqual(original.authKey);
        expect(read.self?.userId).toBe(original.userId);
        expect(read.primaryDcs.main).toMatchObject({
          id: original.dcId,
          ipAddress: original.address,
          port: original.port,
          testMode: original.isTest,
        });
      }),
    );
  });

  it.each(['gramjs', 'telethon'] as const)('строку %s читает GramJS', (format) => {
    const ipv4 = fc.record({ address: fc.ipV4(), port: fc.integer({ min: 1, max: 32_767 }) });
    fc.assert(
      fc.property(login, ipv4, (original, server) => {
        const session = new StringSession(
          writeSessionString({ ...original, ...server }, format, 1),
        );

        expect(session).toMatchObject({ dcId: original.dcId, serverAddress: server.address });
        expect(session.port).toBe(server.port);
      }),
    );
  });
});
