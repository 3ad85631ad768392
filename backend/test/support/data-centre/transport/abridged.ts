import { collector, type Framing } from './framing.js';

/** Сокращённый транспорт (`ef`): длина в словах одним байтом или четырьмя. */
export function abridged(): Framing {
  return {
    feed: collector((data) => {
      const first = data[0];
      if (first === undefined || (first === 0x7f && data.length < 4)) return undefined;
      const head = first === 0x7f ? 4 : 1;
      const length = (first === 0x7f ? data.readUIntLE(1, 3) : first) * 4;
      if (data.length < head + length) return undefined;
      return { taken: head + length, message: data.subarray(head, head + length) };
    }),
    wrap: (message) => Buffer.concat([lengthOf(message.length / 4), message]),
  };
}

function lengthOf(words: number): Buffer {
  if (words < 0x7f) return Buffer.from([words]);
  const head = Buffer.from([0x7f, 0, 0, 0]);
  head.writeUIntLE(words, 1, 3);
  return head;
}
