import { SessionStringBroken } from '../../ports/session-string.js';
import { cutShort } from './string-bytes.js';

const BOOL_TRUE = 0x99_72_75_b5;
const BOOL_FALSE = 0xbc_79_97_37;

/** Чтение примитивов TL по порядку; конец раньше времени — отказ. */
export class TlBytesReader {
  private offset: number;

  constructor(
    private readonly bytes: Buffer,
    start: number,
  ) {
    this.offset = start;
  }

  get finished(): boolean {
    return this.offset === this.bytes.length;
  }

  raw(length: number): Buffer {
    const part = this.bytes.subarray(this.offset, this.offset + length);
    if (part.length < length) throw cutShort('mtcute');
    this.offset += length;
    return part;
  }

  int(): number {
    return this.raw(4).readInt32LE();
  }

  long(): bigint {
    return this.raw(8).readBigInt64LE();
  }

  boolean(): boolean {
    const id = this.raw(4).readUInt32LE();
    if (id === BOOL_TRUE || id === BOOL_FALSE) return id === BOOL_TRUE;
    throw new SessionStringBroken('mtcute', 'odd-flag');
  }

  /** Длина одним байтом или, после 254, тремя; затем сами байты и нули до границы слова. */
  block(): Buffer {
    const short = this.raw(1).readUInt8();
    const length = short === 254 ? this.raw(3).readUIntLE(0, 3) : short;
    const content = this.raw(length);
    this.raw(gap(short === 254 ? 4 + length : 1 + length));
    return content;
  }
}

export function tlInt(value: number): Buffer {
  const part = Buffer.alloc(4);
  part.writeInt32LE(value);
  return part;
}

export function tlLong(value: bigint): Buffer {
  const part = Buffer.alloc(8);
  part.writeBigInt64LE(value);
  return part;
}

export function tlFalse(): Buffer {
  const part = Buffer.alloc(4);
  part.writeUInt32LE(BOOL_FALSE);
  return part;
}

export function tlBlock(content: Uint8Array): Buffer {
  const head = content.length < 254 ? Buffer.from([content.length]) : Buffer.alloc(4, 254);
  if (head.length === 4) head.writeUIntLE(content.length, 1, 3);
  return Buffer.concat([head, content, Buffer.alloc(gap(head.length + content.length))]);
}

const gap = (length: number) => (4 - (length % 4)) % 4;
