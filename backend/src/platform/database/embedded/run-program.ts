import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { StartRefused } from '../../start-refused.js';
import type { RunAs } from './run-as.js';

/** Выполняет программу PostgreSQL до конца; при неудаче говорит её последними словами. */
export async function runProgram(
  program: string,
  args: readonly string[],
  runAs: RunAs | undefined,
): Promise<void> {
  const child = spawn(program, args, {
    cwd: '/',
    detached: true,
    windowsHide: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    ...runAs,
  });
  let output = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw failure(path.basename(program), code, output);
}

/** Отказ программы PostgreSQL: известные причины — советом, остальные — её собственными словами. */
export function failure(program: string, code: number | null, output: string): Error {
  if (output.includes('No space left on device'))
    return new StartRefused(
      'На диске кончилось место, база данных не запустилась: освободите место и повторите запуск.',
    );
  const words = output.trim().split('\n').slice(-8).join('\n');
  return new Error(`${program} завершился с кодом ${String(code)}:\n${words}`);
}
