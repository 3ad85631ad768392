import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import express from 'express';
import request from 'supertest';
import { describeCompressed, preferCompressed } from './precompressed.js';

describe(preferCompressed.name, () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'zveno-parts-'));
    await writeFile(path.join(folder, 'main-AbCd1234.js'), 'whole()');
    await writeFile(path.join(folder, 'main-AbCd1234.js.br'), brotliCompressSync('short()'));
    await writeFile(path.join(folder, 'lone-AbCd1234.css'), '.lone {}');
  });
  afterEach(() => rm(folder, { recursive: true }));

  const ask = (file: string, encodings: string) => {
    const app = express().use(
      preferCompressed(folder),
      express.static(folder, { setHeaders: describeCompressed }),
    );
    return request(app).get(file).set('Accept-Encoding', encodings);
  };

  it('отдаёт сжатую копию под именем и видом самой части', async () => {
    const { headers, text } = await ask('/main-AbCd1234.js', 'gzip, br');

    expect(text).toBe('short()');
    expect(headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'text/javascript; charset=utf-8',
      vary: 'Accept-Encoding',
    });
  });

  it('браузеру без brotli отдаёт саму часть', async () => {
    const { headers, text } = await ask('/main-AbCd1234.js', 'gzip');

    expect(text).toBe('whole()');
    expect(headers).not.toHaveProperty('content-encoding');
  });

  it('часть без сжатой копии отдаёт как есть', async () => {
    const { headers, text } = await ask('/lone-AbCd1234.css', 'br');

    expect(text).toBe('.lone {}');
    expect(headers).not.toHaveProperty('content-encoding');
  });
});
