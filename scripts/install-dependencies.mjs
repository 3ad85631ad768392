import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { npm } from './npm.mjs';
import { inProject } from './paths.mjs';
import { Progress } from './progress.mjs';
import { Refusal } from './refusal.mjs';

const stampFile = inProject('node_modules/.zveno-installed');
const installedLock = inProject('node_modules/.package-lock.json');

/** Ставит зависимости по файлу блокировки, если они не стоят или стоят не те. */
export async function installDependencies() {
  const wanted = readFileSync(inProject('package-lock.json'), 'utf8');
  const stamp = createHash('sha256').update(`${process.platform} ${process.arch} ${wanted}`);
  const digest = stamp.digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === digest) return;
  if (!sameAsInstalled(JSON.parse(wanted))) await cleanInstall(packageCount(JSON.parse(wanted)));
  writeFileSync(stampFile, digest);
}

/** Разработчик мог поставить то же самое через `npm install`: npm хранит список установленного рядом с пакетами. */
function sameAsInstalled(wanted) {
  if (!existsSync(installedLock)) return false;
  const installed = JSON.parse(readFileSync(installedLock, 'utf8')).packages;
  const names = Object.keys(wanted.packages).filter((name) => name.startsWith('node_modules/'));
  return names.every((name) => {
    const { version, optional, link } = wanted.packages[name];
    if (link) return true;
    return installed[name] ? installed[name].version === version : optional === true;
  });
}

const packageCount = (lock) =>
  Object.values(lock.packages).filter(
    ({ resolved, os, cpu }) =>
      resolved?.startsWith('http') && fits(os, process.platform) && fits(cpu, process.arch),
  ).length;

const fits = (allowed, ours) => allowed === undefined || allowed.includes(ours);

async function cleanInstall(total) {
  const progress = new Progress('Устанавливаю зависимости (первый раз — минута-две)');
  let fetched = 0;
  const onLine = (line) => {
    if (/http (fetch|cache)/.test(line)) fetched++;
    progress.update(`${Math.min(fetched, total)} из ${total}`);
  };
  const { code, output } = await npm(
    ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=http'],
    { onLine },
  );
  if (code === 0) return progress.done();
  progress.failed();
  throw new Refusal(`${errorLines(output)}\n${adviceFor(output)}`);
}

const errorLines = (output) =>
  output
    .split('\n')
    .filter((line) => /npm (error|ERR)/.test(line))
    .slice(0, 12)
    .join('\n');

function adviceFor(output) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET/.test(output))
    return 'Зависимости не установлены: нет связи с реестром npm. Проверьте сеть или настройку registry и повторите команду.';
  if (/ENOSPC/.test(output))
    return 'Зависимости не установлены: на диске кончилось место. Освободите около 2 ГБ и повторите команду.';
  if (/EACCES|EPERM|EROFS/.test(output))
    return 'Зависимости не установлены: в папку проекта нельзя писать. Запустите команду от её владельца.';
  return 'Зависимости не установлены: причина выше. Исправьте её и повторите команду.';
}
