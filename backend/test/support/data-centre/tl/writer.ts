import { tlId } from './ids.js';
import { isTlObject, type TlAnswer, type TlObject } from './object.js';
import type { TlField, TlSchema, TlType } from './schema.js';

/** Пишет значения TL по схеме. Лишние для слоя поля пропускает, недостающее обязательное — ошибка. */
export class TlWriter {
  private readonly parts: Buffer[] = [];

  constructor(private readonly schema: TlSchema) {}

  result(): Buffer {
    return Buffer.concat(this.parts);
  }

  answer(value: TlAnswer): this {
    if (typeof value === 'boolean') return this.uint(value ? tlId.boolTrue : tlId.boolFalse);
    if ('_' in value) return this.object(value);
    this.vector(value, { kind: 'object' }, true);
    return this;
  }

  object(value: TlObject): this {
    const found = this.schema.named(value._);
    this.uint(found.id);
    this.fieldsOf(value);
    return this;
  }

  uint(value: number): this {
    const part = Buffer.allocUnsafe(4);
    part.writeUInt32LE(value >>> 0);
    return this.raw(part);
  }

  long(value: bigint): this {
    const part = Buffer.allocUnsafe(8);
    part.writeBigInt64LE(BigInt.asIntN(64, value));
    return this.raw(part);
  }

  raw(part: Buffer): this {
    this.parts.push(part);
    return this;
  }

  bytes(value: Buffer): this {
    const long = value.length >= 254;
    const head = Buffer.alloc(long ? 4 : 1);
    head.writeUInt8(long ? 254 : value.length, 0);
    if (long) head.writeUIntLE(value.length, 1, 3);
    const padding = Buffer.alloc((4 - ((head.length + value.length) % 4)) % 4);
    this.parts.push(head, value, padding);
    return this;
  }

  private fieldsOf(value: TlObject): void {
    for (const field of this.schema.named(value._).fields) {
      if (field.type.kind === 'flags') this.uint(this.flagsOf(value, field.name));
      else if (!field.flag || isSet(value[field.name])) this.field(value, field);
    }
  }

  private flagsOf(value: TlObject, word: string): number {
    return this.schema
      .named(value._)
      .fields.filter((field) => field.flag?.word === word && isSet(value[field.name]))
      .reduce((bits, field) => bits | (1 << (field.flag?.bit ?? 0)), 0);
  }

  private field(value: TlObject, field: TlField): void {
    if (!this.value(value[field.name], field.type)) {
      throw new TypeError(`Поле ${value._}.${field.name} не подходит к типу ${field.type.kind}`);
    }
  }

  /** Ложь — значение не того вида; так ошибка назовёт поле. */
  private value(value: unknown, type: TlType): boolean {
    switch (type.kind) {
      case 'int':
      case 'flags':
        return typeof value === 'number' && !!this.uint(value);
      case 'long':
        return isInteger(value) && !!this.long(BigInt(value));
      case 'double':
        return typeof value === 'number' && !!this.double(value);
      case 'int128':
      case 'int256':
        return Buffer.isBuffer(value) && !!this.raw(value);
      case 'string':
        return typeof value === 'string' && !!this.bytes(Buffer.from(value, 'utf8'));
      case 'bytes':
        return Buffer.isBuffer(value) && !!this.bytes(value);
      case 'true':
        return true;
      case 'bool':
        return typeof value === 'boolean' && !!this.answer(value);
      case 'bare':
        return isTlObject(value) && this.bare(value);
      case 'vector':
        return Array.isArray(value) && this.vector(value, type.item, type.boxed);
      case 'object':
      case 'query':
        return isTlObject(value) && !!this.object(value);
    }
  }

  private double(value: number): this {
    const part = Buffer.allocUnsafe(8);
    part.writeDoubleLE(value);
    return this.raw(part);
  }

  private bare(value: TlObject): boolean {
    this.fieldsOf(value);
    return true;
  }

  private vector(items: readonly unknown[], item: TlType, boxed: boolean): boolean {
    if (boxed) this.uint(tlId.vector);
    this.uint(items.length);
    return items.every((each) => this.value(each, item));
  }
}

const isSet = (value: unknown) => value !== undefined && value !== false;

const isInteger = (value: unknown): value is number | bigint =>
  typeof value === 'bigint' || Number.isSafeInteger(value);
