import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { constants } from 'node:zlib';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import express, { type NextFunction, type Request, type Response, Router } from 'express';
import { pagePolicy } from './content-policy.js';
import { describeCompressed, preferCompressed } from './precompressed.js';

/** Имена файлов сборки содержат хеш содержимого, поэтому хранить их можно вечно. */
const hashed = /-[\w-]{8}\.\w+(\.br)?$/;

/** Шестая ступень на десятую часть легче обычной четвёртой и стоит тех же миллисекунд. */
const thrifty = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };

const serviceAddress = /^\/(api|ws|plugins\/[^/]+\/frame)(\/|$)/;

/** Их берут рамки виджетов: на безымянном происхождении и свои файлы — чужие. */
const forFrames = /[/\\]plugins[/\\](sdk\.js|page\.css)(\.br)?$/;

/** Раздаёт собранный интерфейс; любой адрес страницы, кроме служебных, отвечает одной и той же страницей. */
export function serveInterface(app: NestExpressApplication, folder: string): void {
  const files = express.static(folder, {
    index: false,
    setHeaders: (response, file) => {
      const lifetime = hashed.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache';
      response.setHeader('Cache-Control', lifetime);
      if (forFrames.test(file)) response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
      describeCompressed(response, file);
    },
  });
  const site = Router();
  site.use(leaveServices, preferCompressed(folder), compression({ brotli: thrifty }));
  site.use(files, page(folder));
  app.use(site);
}

function leaveServices(request: Request, _response: Response, next: NextFunction): void {
  next(serviceAddress.test(request.path) ? 'router' : undefined);
}

/** Страница получает свой nonce на каждый запрос, поэтому не хранится нигде. */
function page(folder: string) {
  return async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    const isPage = request.method === 'GET' || request.method === 'HEAD';
    if (!isPage || path.extname(request.path) !== '') {
      next();
      return;
    }
    const html = await readFile(path.join(folder, 'index.html'), 'utf8').catch(() => undefined);
    if (html === undefined) {
      response.status(503).type('text/plain').send('Интерфейс не собран. Запустите npm start.');
      return;
    }
    const nonce = randomBytes(16).toString('base64url');
    response.setHeader('Content-Security-Policy', pagePolicy(nonce));
    response.setHeader('Cache-Control', 'no-store');
    response.type('html').send(html.replaceAll('__CSP_NONCE__', nonce));
  };
}
