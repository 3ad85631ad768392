import { abridged } from './abridged.js';
import type { Framing } from './framing.js';
import { full } from './full.js';
import { intermediate, padded } from './intermediate.js';
import { headerLength, obfuscated } from './obfuscated.js';

export interface Detected {
  readonly framing: Framing;
  /** Сколько первых байт потока ушло на опознание и в нарезку не попадает. */
  readonly used: number;
}

/** Опознаёт транспорт по первым байтам; `undefined` — байт пока мало. */
export function detect(data: Buffer, proxySecret?: Buffer): Detected | undefined {
  if (data[0] === 0xef) return { framing: abridged(), used: 1 };
  if (data.length < 4) return undefined;
  const first = data.readUInt32LE(0);
  if (first === 0xeeeeeeee) return { framing: intermediate(), used: 4 };
  if (first === 0xdddddddd) return { framing: padded(), used: 4 };
  if (data.length < 8) return undefined;
  if (data.readUInt32LE(4) === 0) return { framing: full(), used: 0 };
  if (data.length < headerLength) return undefined;
  return { framing: hidden(data.subarray(0, headerLength), proxySecret), used: headerLength };
}

function hidden(header: Buffer, proxySecret: Buffer | undefined): Framing {
  const found = obfuscated(header) ?? (proxySecret && obfuscated(header, proxySecret));
  if (!found) throw new Error('Транспорт не опознан');
  return found;
}
