import { deflateSync, gzipSync } from 'node:zlib';
import { faultOf, MessageIds } from '../support/data-centre/session/message-ids.js';
import { encode } from '../support/data-centre/tl/codec.js';
import { tlId } from '../support/data-centre/tl/ids.js';
import { schemaFor } from '../support/data-centre/tl/layers.js';
import { TlReader } from '../support/data-centre/tl/reader.js';
import { serviceSchema } from '../support/data-centre/tl/service-schema.js';
import { TlWriter } from '../support/data-centre/tl/writer.js';

const message = {
  _: 'message',
  out: true,
  id: 7,
  peerId: { _: 'peerUser', userId: 700_000_001n },
  date: 1_700_000_000,
  message: 'привет — '.repeat(40),
  entities: [{ _: 'messageEntityBold', offset: 0, length: 6 }],
};

describe('кодек TL', () => {
  it.each([198, 227])('в слое %i прочитанное равно записанному', (layer) => {
    const schema = schemaFor(layer);

    expect(new TlReader(encode(schema, message), schema).object()).toEqual(message);
  });

  it('один и тот же объект в разных слоях имеет разные номера', () => {
    const idIn = (layer: number) => encode(schemaFor(layer), message).readUInt32LE(0);

    expect(idIn(198)).not.toBe(idIn(227));
  });

  it('называет поле, которое не подходит', () => {
    const broken = { ...message, peerId: undefined };

    expect(() => encode(schemaFor(227), broken)).toThrow('message.peerId');
  });

  it.each([
    ['gzip', gzipSync],
    ['zlib', deflateSync],
  ])('раскрывает сжатое по %s', (_, compress) => {
    const schema = schemaFor(227);
    const packed = new TlWriter(serviceSchema)
      .uint(tlId.gzipPacked)
      .bytes(compress(encode(schema, message)));

    expect(new TlReader(packed.result(), schema).object()).toEqual(message);
  });
});

describe('номера сообщений', () => {
  it('строго растут; ответы ≡ 1, остальное ≡ 3 по модулю 4', () => {
    const ids = new MessageIds();
    const kinds = Array.from({ length: 100 }, (_, i) => (i % 3 ? 'answer' : 'push'));

    const numbers = kinds.map((kind) => ids.next(kind));

    expect(numbers.every((each, i) => i === 0 || each > (numbers[i - 1] ?? 0n))).toBe(true);
    expect(numbers.map((each) => each % 4n)).toEqual(
      kinds.map((kind) => (kind === 'answer' ? 1n : 3n)),
    );
  });

  it.each([
    ['сейчас', 0, 0n, undefined],
    ['из прошлого', -310, 0n, 16],
    ['из будущего', 40, 0n, 17],
    ['не клиентский', 0, 1n, 18],
  ])('номер клиента %s', (_, shift, low, fault) => {
    const id = (BigInt(Math.floor(Date.now() / 1000) + shift) << 32n) + low;

    expect(faultOf(id)).toBe(fault);
  });
});
