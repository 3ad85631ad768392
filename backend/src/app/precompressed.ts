import { access } from 'node:fs/promises';
import path from 'node:path';
import type { NextFunction, Request, Response } from 'express';

const part = /^\/[\w-]+\.(js|css)$/;
const copy = /\.(js|css)\.br$/;
const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

/** Вместо части сборки берёт её сжатую копию, которую сборка положила рядом, — если браузер понимает brotli. */
export function preferCompressed(folder: string) {
  return async (request: Request, _response: Response, next: NextFunction): Promise<void> => {
    if (part.test(request.path) && request.acceptsEncodings('br') === 'br')
      await access(path.join(folder, `${request.path}.br`)).then(
        () => (request.url = `${request.path}.br`),
        () => undefined,
      );
    next();
  };
}

/** Сжатая копия отдаётся под именем и видом самой части. */
export function describeCompressed(response: Response, file: string): void {
  const type = types[copy.exec(file)?.[1] ?? ''];
  if (type === undefined) return;
  response.setHeader('Content-Type', type);
  response.setHeader('Content-Encoding', 'br');
  response.vary('Accept-Encoding');
}
