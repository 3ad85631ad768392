import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { packagesUnit } from './build-units.mjs';
import { npm } from './npm.mjs';
import { inProject } from './paths.mjs';
import { Progress } from './progress.mjs';
import { Refusal } from './refusal.mjs';
import { sourcesDigest } from './sources-digest.mjs';

/** Собирает то, чьи исходники изменились с прошлой сборки: сперва общие пакеты, потом остальное разом. */
export async function buildChanged(units) {
  const digests = new Map();
  const isStale = (unit) => {
    digests.set(unit, sourcesDigest(unit.inputs, unit.ignored));
    return !isBuilt(unit, digests.get(unit));
  };
  if (isStale(packagesUnit)) await build(packagesUnit, digests.get(packagesUnit));
  const stale = units.filter(isStale);
  const together = stale.length > 1;
  await Promise.all(stale.map((unit) => build(unit, digests.get(unit), together)));
}

/** Отметка лежит в самой сборке: удалили сборку — удалили и отметку. */
const stampOf = (unit) => inProject(unit.outputs[0], '.zveno-built');

const isBuilt = (unit, digest) =>
  unit.outputs.every((folder) => existsSync(inProject(folder))) &&
  existsSync(stampOf(unit)) &&
  readFileSync(stampOf(unit), 'utf8') === digest;

/** @param together собирается ли рядом что-то ещё: двум строкам хода в одном терминале тесно. */
async function build(unit, digest, together = false) {
  rmSync(stampOf(unit), { force: true });
  const progress = new Progress(unit.title);
  const onLine = () => together || progress.update(`${progress.seconds()} с`);
  for (const command of [unit.command, unit.then].filter(Boolean)) {
    const { code, output } = await npm(command, { onLine });
    if (code === 0) continue;
    progress.failed();
    throw new Refusal(`${output.trim()}\n${unit.title}: не получилось, причина выше.`);
  }
  writeFileSync(stampOf(unit), digest);
  progress.done();
}
