import { statSync } from 'node:fs';
import path from 'node:path';

/** Пройдёт ли к файлу любой пользователь системы. Проект в папке 0700 от чужого имени не запустить никак. */
export function isOpenToEveryone(file: string): boolean {
  const folder = path.dirname(file);
  const open = (statSync(folder).mode & 0o001) !== 0;
  return open && (folder === path.dirname(folder) || isOpenToEveryone(folder));
}
