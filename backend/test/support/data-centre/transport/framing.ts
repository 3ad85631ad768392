/** Как поток байт делится на сообщения. `feed` копит куски и отдаёт целые сообщения. */
export interface Framing {
  feed(chunk: Buffer): Buffer[];
  wrap(message: Buffer): Buffer;
}

/** Вырезает из накопленного одно сообщение: сколько байт занято и что внутри. */
export type Cut = (
  data: Buffer,
) => { readonly taken: number; readonly message: Buffer } | undefined;

/** Копилка потока, общая для всех видов нарезки. */
export function collector(cut: Cut): (chunk: Buffer) => Buffer[] {
  let kept: Buffer = Buffer.alloc(0);
  return (chunk) => {
    kept = kept.length ? Buffer.concat([kept, chunk]) : chunk;
    const messages: Buffer[] = [];
    for (let next = cut(kept); next; next = cut(kept)) {
      messages.push(next.message);
      kept = kept.subarray(next.taken);
    }
    return messages;
  };
}

export function uint32(value: number): Buffer {
  const part = Buffer.allocUnsafe(4);
  part.writeUInt32LE(value >>> 0);
  return part;
}
