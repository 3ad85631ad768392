import { createRequire } from 'node:module';
import path from 'node:path';
import { Refusal } from './refusal.mjs';

const WANTED_NODE = 26;

/** Имена пакетов с Node неодинаковы: у Mac на ARM другая приставка. */
function packageName() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const prefix = platform === 'darwin' && process.arch === 'arm64' ? 'node-bin-' : 'node-';
  return `${prefix}${platform}-${process.arch}`;
}

export const isWantedNode = () => Number.parseInt(process.versions.node, 10) >= WANTED_NODE;

/** Путь к Node нужной версии: этот же, если он достаточно новый, иначе из установленных пакетов. */
export function wantedNode() {
  if (isWantedNode()) return process.execPath;
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  try {
    const manifest = createRequire(import.meta.url).resolve(`${packageName()}/package.json`);
    return path.join(path.dirname(manifest), 'bin', program);
  } catch {
    throw new Refusal(
      `Для ${process.platform}/${process.arch} нет готового Node.js ${WANTED_NODE}: поставьте его с https://nodejs.org и повторите команду.`,
    );
  }
}

/** Окружение дочерних программ: `node` в нём — нужной версии. */
export const withWantedNode = (env = process.env) => ({
  ...env,
  PATH: `${path.dirname(wantedNode())}${path.delimiter}${env.PATH ?? ''}`,
});
