import { unzipSync } from 'node:zlib';
import { tlId } from './ids.js';
import type { TlObject } from './object.js';
import type { TlConstructor, TlField, TlSchema, TlType } from './schema.js';

/** Читает значения TL по схеме; сжатые вставки (`gzip_packed`, и gzip, и zlib) раскрывает сам. */
export class TlReader {
  private offset = 0;

  constructor(
    private readonly data: Buffer,
    private readonly schema: TlSchema,
  ) {}

  get rest(): Buffer {
    return this.data.subarray(this.offset);
  }

  object(): TlObject {
    const id = this.uint();
    if (id === tlId.gzipPacked) return new TlReader(unzipSync(this.bytes()), this.schema).object();
    const found = this.schema.find(id);
    if (!found) throw new Error(`Неизвестный конструктор 0x${id.toString(16)}`);
    return this.fieldsOf(found);
  }

  uint(): number {
    const value = this.data.readUInt32LE(this.offset);
    this.offset += 4;
    return value;
  }

  int(): number {
    return this.uint() | 0;
  }

  long(): bigint {
    const value = this.data.readBigInt64LE(this.offset);
    this.offset += 8;
    return value;
  }

  raw(length: number): Buffer {
    const end = this.offset + length;
    if (end > this.data.length) throw new RangeError('Сообщение TL короче обещанного');
    const part = this.data.subarray(this.offset, end);
    this.offset = end;
    return part;
  }

  bytes(): Buffer {
    const first = this.raw(1).readUInt8(0);
    const length = first === 254 ? this.raw(3).readUIntLE(0, 3) : first;
    const value = this.raw(length);
    const head = first === 254 ? 4 : 1;
    this.offset += (4 - ((head + length) % 4)) % 4;
    return value;
  }

  private fieldsOf(found: TlConstructor): TlObject {
    const result: Record<string, unknown> & { _: string } = { _: found.name };
    const words = new Map<string, number>();
    for (const field of found.fields) {
      if (field.type.kind === 'flags') words.set(field.name, this.uint());
      else if (present(field, words)) result[field.name] = this.value(field.type);
    }
    return result;
  }

  private value(type: TlType): unknown {
    switch (type.kind) {
      case 'int':
      case 'flags':
        return this.int();
      case 'long':
        return this.long();
      case 'double':
        return this.raw(8).readDoubleLE(0);
      case 'int128':
        return this.raw(16);
      case 'int256':
        return this.raw(32);
      case 'string':
        return this.bytes().toString('utf8');
      case 'bytes':
        return this.bytes();
      case 'true':
        return true;
      case 'bool':
        return this.uint() === tlId.boolTrue;
      case 'bare':
        return this.fieldsOf(this.schema.named(type.name));
      case 'vector':
        return this.vector(type.item, type.boxed);
      case 'object':
      case 'query':
        return this.object();
    }
  }

  private vector(item: TlType, boxed: boolean): unknown[] {
    if (boxed && this.uint() !== tlId.vector) throw new Error('Ожидался вектор');
    return Array.from({ length: this.uint() }, () => this.value(item));
  }
}

function present(field: TlField, words: ReadonlyMap<string, number>): boolean {
  if (!field.flag) return true;
  return ((words.get(field.flag.word) ?? 0) & (1 << field.flag.bit)) !== 0;
}
