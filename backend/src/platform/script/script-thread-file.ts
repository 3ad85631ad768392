import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * Файл потока рядом с этим модулем: собранный `.js`, в сложенном сервере — тоже он, а в исходниках — `.ts`,
 * который Node исполняет сам.
 */
export function scriptThreadFile(folder = import.meta.dirname): string {
  const built = path.join(folder, 'script-thread.js');
  return existsSync(built) ? built : path.join(folder, 'script-thread.ts');
}
