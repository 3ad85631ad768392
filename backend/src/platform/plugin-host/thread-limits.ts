import { realpathSync } from 'node:fs';
import path from 'node:path';
import type { WorkerOptions } from 'node:worker_threads';
import { projectRoot } from '../installation/project-root.js';

const megabyte = 1_048_576;

/** Память вне кучи V8 пределами потока не ограничена: за ней следит сторож. */
export const mostExternalBytes = 128 * megabyte;

const sdk = path.join(projectRoot, 'node_modules/@zveno/plugin-sdk');

export const threadFile = (): string =>
  path.join(realpathSync(sdk), 'dist/thread/plugin-thread.js');

/** Поток читает свой код, SDK и библиотеки — и больше ничего: ни сети, ни записи, ни процессов, ни окружения. */
export function threadOptions(folder: string): WorkerOptions {
  const home = realpathSync(sdk);
  const readable = [
    `${folder}/*`,
    `${home}/*`,
    `${realpathSync(path.join(projectRoot, 'node_modules/@zveno/contracts'))}/*`,
    `${realpathSync(path.join(projectRoot, 'node_modules'))}/*`,
  ];
  return {
    env: {},
    argv: [],
    execArgv: [
      '--permission',
      '--no-warnings',
      ...readable.map((place) => `--allow-fs-read=${place}`),
    ],
    resourceLimits: { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 },
    stdout: true,
    stderr: true,
  };
}
