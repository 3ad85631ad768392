import { crc32 } from 'node:zlib';
import { collector, uint32, type Framing } from './framing.js';

/** Полный транспорт: длина, номер, сообщение, crc32. На нём по умолчанию говорит GramJS. */
export function full(): Framing {
  let sent = 0;
  return {
    feed: collector((data) => {
      if (data.length < 4) return undefined;
      const length = data.readUInt32LE(0);
      if (data.length < length) return undefined;
      checkSum(data.subarray(0, length));
      return { taken: length, message: data.subarray(8, length - 4) };
    }),
    wrap: (message) => {
      const head = Buffer.concat([uint32(message.length + 12), uint32(sent++), message]);
      return Buffer.concat([head, uint32(crc32(head))]);
    },
  };
}

function checkSum(frame: Buffer): void {
  const end = frame.length - 4;
  if (crc32(frame.subarray(0, end)) !== frame.readUInt32LE(end)) {
    throw new Error('Контрольная сумма кадра не сошлась');
  }
}
