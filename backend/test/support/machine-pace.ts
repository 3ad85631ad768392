import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** За столько поднимается пустой Node на свободной машине, для которой даны обещания о времени. */
const usualStartMs = 60;
const samples = 5;

/**
 * Уложилось ли сделанное в обещанное. На свободной машине обещание — как есть; занятой прощают ровно то, насколько
 * она сама сейчас медленнее: мерка — запуск пустого Node.
 */
export async function expectWithin(promisedMs: number, spentMs: number): Promise<void> {
  if (spentMs < promisedMs) return;
  expect(spentMs).toBeLessThan(promisedMs * (await machinePace()));
}

/** Во сколько раз эта машина сейчас медленнее свободной; не меньше единицы. */
async function machinePace(): Promise<number> {
  const times: number[] = [];
  while (times.length < samples) {
    const began = performance.now();
    await once(spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }), 'exit');
    times.push(performance.now() - began);
  }
  const middle = times.toSorted((one, other) => one - other)[Math.floor(samples / 2)] ?? 0;
  return Math.max(1, middle / usualStartMs);
}
