import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Путь внутри проекта. */
export const inProject = (...parts) => path.join(root, ...parts);
