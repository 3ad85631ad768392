import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect } from '@playwright/test';

/** За столько поднимается пустой Node на свободной машине, для которой даны обещания о времени. */
const usualStartMs = 60;
const samples = 5;

/**
 * Делает и проверяет, что уложились в обещанное. На свободной машине обещание — как есть; занятой прощают ровно то,
 * насколько она сама сейчас медленнее: мерка — запуск пустого Node.
 */
export async function within(promisedMs: number, work: () => Promise<unknown>): Promise<void> {
  const began = performance.now();
  await work();
  const spent = performance.now() - began;
  if (spent >= promisedMs) expect(spent).toBeLessThan(promisedMs * (await machinePace()));
}

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
