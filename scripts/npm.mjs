import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from './paths.mjs';

/** Как запустить тот npm, которым запущены мы; без него — npm из PATH. */
export function npmCommand() {
  const running = process.env.npm_execpath ?? '';
  if (/^npm-cli\.c?js$/.test(path.basename(running)))
    return { program: process.env.npm_node_execpath ?? process.execPath, first: [running] };
  return { program: process.platform === 'win32' ? 'npm.cmd' : 'npm', first: [] };
}

/**
 * Выполняет npm и собирает его вывод.
 * @param onLine вызывается на каждую строку вывода: по ней видно, что работа идёт.
 * @returns код выхода и весь вывод.
 */
export function npm(args, { onLine = () => undefined, env = {} } = {}) {
  const { program, first } = npmCommand();
  const child = spawn(program, [...first, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: program.endsWith('.cmd'),
  });
  let output = '';
  const collect = (text) => {
    output += text;
    text.split('\n').filter(Boolean).forEach(onLine);
  };
  child.stdout.setEncoding('utf8').on('data', collect);
  child.stderr.setEncoding('utf8').on('data', collect);
  stopTogether(child);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Прерванный сценарий не оставляет за собой работающий npm. */
function stopTogether(child) {
  const stop = (signal) => {
    child.once('close', () => process.exit(130));
    child.kill(signal);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, stop);
    child.once('close', () => process.off(signal, stop));
  }
}
