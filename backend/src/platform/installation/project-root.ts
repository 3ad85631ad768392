import path from 'node:path';

/** Корень проекта: `src` и `dist` лежат на одной глубине, поэтому путь верен и для тестов, и для сборки. */
export const projectRoot = path.resolve(import.meta.dirname, '../../../..');
