import { randomBytes, randomInt } from 'node:crypto';
import { collector, uint32, type Cut, type Framing } from './framing.js';

const cut: Cut = (data) => {
  if (data.length < 4) return undefined;
  const length = data.readUInt32LE(0) & 0x7fffffff;
  if (data.length < 4 + length) return undefined;
  return { taken: 4 + length, message: data.subarray(4, 4 + length) };
};

/** Длина и сообщение (`ee ee ee ee`). */
export function intermediate(): Framing {
  return {
    feed: collector(cut),
    wrap: (message) => Buffer.concat([uint32(message.length), message]),
  };
}

/** То же с набивкой 0–15 байт (`dd dd dd dd`): у шифрованных сообщений длина — 24 + 16·n. */
export function padded(): Framing {
  return {
    feed: collector((data) => {
      const found = cut(data);
      return found && { taken: found.taken, message: withoutPadding(found.message) };
    }),
    wrap: (message) => {
      const padding = randomBytes(randomInt(0, 16));
      return Buffer.concat([uint32(message.length + padding.length), message, padding]);
    },
  };
}

/** Длину открытого сообщения рукопожатия называет оно само, шифрованного — кратность блоку. */
function withoutPadding(message: Buffer): Buffer {
  if (message.length < 24) return message;
  if (message.readBigInt64LE(0) === 0n) return message.subarray(0, 20 + message.readUInt32LE(16));
  return message.subarray(0, 24 + Math.floor((message.length - 24) / 16) * 16);
}
