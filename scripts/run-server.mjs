import { spawn } from 'node:child_process';
import os from 'node:os';
import { pathToFileURL } from 'node:url';
import { inProject } from './paths.mjs';
import { isWantedNode, wantedNode, withWantedNode } from './pinned-node.mjs';

const server = inProject('backend/dist/main.js');
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Запускает собранный сервер: в этом же процессе, а если Node здесь старый — дочерним на нужном Node. */
export async function runServer() {
  if (isWantedNode()) await import(pathToFileURL(server).href);
  else process.exit(await runChild());
}

/** Канал связи нужен серверу, чтобы узнать о нашей гибели: `kill -9` не оставит его без присмотра. */
function runChild() {
  const child = spawn(wantedNode(), [server], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: withWantedNode(),
  });
  for (const signal of SIGNALS) process.on(signal, () => passOn(child, signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + os.constants.signals[signal]));
  });
}

/** В Windows сигнал убил бы сервер на месте: там просьба остановиться — обрыв канала. */
function passOn(child, signal) {
  if (process.platform !== 'win32') child.kill(signal);
  else if (child.connected) child.disconnect();
}
