import helmet from 'helmet';
import type { RequestHandler } from 'express';

const shared = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

/** Политика страницы интерфейса: стили только со своим nonce, сценарии только из сборки. */
export function pagePolicy(nonce: string): string {
  return directives({
    ...shared,
    styleSrc: ["'self'", `'nonce-${nonce}'`],
    styleSrcAttr: ["'unsafe-inline'"],
    frameSrc: ["'self'"],
    workerSrc: ["'self'", 'blob:'],
  });
}

/** Ответы API страницами не бывают: им не разрешено ничего. */
export const apiHeaders = (): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    strictTransportSecurity: { maxAge: 31_536_000 },
    referrerPolicy: { policy: 'no-referrer' },
    // Слова Internet Explorer, Flash и прежних Chrome: интерфейс в них не открывается, а весят они в каждом ответе.
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
  });

/** Swagger UI рисует себя встроенными стилями; сценарии и у него только свои. */
export const docsPolicy = (): string =>
  directives({ ...shared, styleSrc: ["'self'", "'unsafe-inline'"] });

const directives = (policy: Readonly<Record<string, readonly string[]>>): string =>
  Object.entries(policy)
    .map(([name, values]) => [name.replaceAll(/[A-Z]/g, (c) => `-${c.toLowerCase()}`), ...values])
    .map((parts) => parts.join(' '))
    .join('; ');
