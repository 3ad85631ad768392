import { existsSync } from 'node:fs';
import path from 'node:path';
import { inProject } from './paths.mjs';

/** Папка плагина, которую назвал автор: путь от его места или имя внутри проекта. */
export function pluginHome(wanted) {
  const given = path.resolve(process.env.INIT_CWD ?? '.', wanted);
  const folder = existsSync(path.join(given, 'plugin.json')) ? given : inProject('plugins', wanted);
  if (wanted !== '' && existsSync(path.join(folder, 'plugin.json'))) return folder;
  const name = path.basename(wanted) || 'shop';
  console.error(`В ${folder} нет plugin.json. Новый плагин: npm run plugin:new -- ${name}`);
  return process.exit(1);
}
