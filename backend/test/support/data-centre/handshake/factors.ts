import { generatePrimeSync } from 'node:crypto';

/** Произведение двух простых: клиент обязан разложить его сам (простое число mtcute отвергает). */
export function newFactors(): { readonly pq: Buffer } {
  const p = primeOf22Bits();
  let q = primeOf22Bits();
  while (q === p) q = primeOf22Bits();
  const pq = Buffer.alloc(8);
  pq.writeBigUInt64BE(p * q);
  return { pq: pq.subarray(pq.findIndex((byte) => byte !== 0)) };
}

/** Короткие множители дешевле раскладывать, а протоколу длина безразлична. */
const primeOf22Bits = () => generatePrimeSync(22, { bigint: true });
