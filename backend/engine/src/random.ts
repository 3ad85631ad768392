/**
 * Генератор sfc32: равномерные числа от 0 до 1. Зерно и номер шага задают всю последовательность,
 * поэтому повтор хода даёт те же числа.
 */
export function randomFrom(seed: number, step: number): () => number {
  let a = 0x9e3779b9 | 0;
  let b = seed | 0;
  let c = step | 0;
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let warmUp = 0; warmUp < 12; warmUp++) next();
  return next;
}

/** Число от 0 до 1 по тексту: один и тот же ключ всегда даёт одно и то же (FNV-1a и перемешивание). */
export function fractionOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index++) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  }
  return randomFrom(hash, key.length)();
}
